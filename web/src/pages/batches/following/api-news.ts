import { faultOf, type LinkFetch, operations, type Workspace } from '../../../api/index.js';
import type { NewsSource, Progress } from './follow-batch.js';

/** The first event is sent at once: none by then means that something on the way holds them back. */
const FIRST_EVENT_MS = 8_000;

/** How long the server holds an answer back. */
const HELD_SECONDS = 5;

const FINAL_STATUSES: ReadonlySet<number | undefined> = new Set([400, 401, 403, 404]);

/** News of a batch from the API. */
export function newsOf(workspace: Workspace, id: string): NewsSource {
  return {
    events: (signal) => events(workspace.ll, id, signal),
    ask: (signal) =>
      workspace.perform((ll) => ll.openBatch(id).summary({ wait: HELD_SECONDS, signal }), { isQuiet: true }),
    pause,
    isFinal: (error) =>
      FINAL_STATUSES.has((error as { status?: number }).status) || faultOf(error).code === 'unexpected',
  };
}

async function* events(ll: LinkFetch, id: string, signal: AbortSignal): AsyncGenerator<Progress> {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), FIRST_EVENT_MS);
  let failure: unknown;
  const { stream } = await operations.followBatch({
    client: ll.api,
    path: { id },
    signal: AbortSignal.any([signal, silent.signal]),
    // When to come back is decided outside, where it is known whether asking works.
    sseMaxRetryAttempts: 1,
    onSseError: (error) => {
      failure = error;
    },
  });
  try {
    for await (const event of stream) {
      clearTimeout(timer);
      yield event as unknown as Progress;
    }
  } finally {
    clearTimeout(timer);
    silent.abort();
  }
  if (failure !== undefined) throw failure;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
