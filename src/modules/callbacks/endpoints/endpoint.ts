/** What an endpoint can hear of. */
export const WORKSPACE_EVENTS = ['post.published', 'post.failed', 'post.unknown'] as const;

export type WorkspaceEvent = (typeof WORKSPACE_EVENTS)[number];

export interface Endpoint {
  url: string;
  events: WorkspaceEvent[];
  created_at: Date;
  updated_at: Date;
}
