import type { CallbackEvent, DeliveryResponse, WorkspaceEvent } from '../../api/index.js';

const HAPPENED: Readonly<Record<CallbackEvent, string>> = {
  'batch.completed': 'A batch has completed',
  'webhook.test': 'A test that was asked for',
  'post.published': 'A post is out',
  'post.failed': 'A post could not be published',
  'post.unknown': 'Nobody knows whether a post is out',
};

export const ENDPOINT_EVENTS: readonly { value: WorkspaceEvent; label: string; hint: string }[] = (
  ['post.published', 'post.failed', 'post.unknown'] as const
).map((value) => ({ value, label: value, hint: HAPPENED[value] }));

export function happened(event: CallbackEvent): string {
  return HAPPENED[event] ?? event;
}

/** The page of what it tells of, if there is one. */
export function subjectPage({ event, subject_id: id }: DeliveryResponse): string | undefined {
  if (!id) return undefined;
  if (event === 'batch.completed') return `/app/batches/${encodeURIComponent(id)}`;
  return event.startsWith('post.') ? `/app/posts/${encodeURIComponent(id)}` : undefined;
}
