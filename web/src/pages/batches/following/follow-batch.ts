import type { BatchSummaryResponse } from '../../../api/index.js';

export type Progress = Pick<
  BatchSummaryResponse,
  'status' | 'total' | 'completed' | 'failed' | 'timed_out' | 'cancelled' | 'pending'
>;

/** How news of a batch come: as they happen, when asked for, or not at all just now. */
export type Connection = 'live' | 'asked' | 'cut';

/** Where news come from. */
export interface NewsSource {
  /** Ends with the batch, or throws when the connection does. */
  events(signal: AbortSignal): AsyncIterable<Progress>;
  /** One answer, held back by the server for a while unless the batch ends. */
  ask(signal: AbortSignal): Promise<Progress>;
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Whether asking again would bring nothing else. */
  isFinal(error: unknown): boolean;
}

interface Reader {
  news(progress: Progress): void;
  connection(connection: Connection): void;
}

/** Questions between two tries to get the events: a proxy that holds those back does so for good. */
const QUESTIONS_BETWEEN = 3;

/** Between two of them, as a server that is about to stop holds nothing back. */
const BREATH_MS = 500;

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Brings all news until the batch has ended, over every cut. Throws what is final, such as that there is no batch. */
export async function followBatch(source: NewsSource, reader: Reader, signal: AbortSignal): Promise<void> {
  const tell = (progress: Progress, connection: Connection) => {
    reader.connection(connection);
    reader.news(progress);
    return progress.status !== 'pending';
  };
  for (let failures = 0; !signal.aborted; ) {
    if ((await readEvents(source, tell, signal)) || signal.aborted) return;
    try {
      if (await askSometimes(source, tell, signal)) return;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (source.isFinal(error)) throw error;
      reader.connection('cut');
      await source.pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), signal);
      failures += 1;
    }
  }
}

type Tell = (progress: Progress, connection: Connection) => boolean;

/** True at the end of the batch. What goes wrong here shows itself when the batch is asked for. */
async function readEvents(source: NewsSource, tell: Tell, signal: AbortSignal): Promise<boolean> {
  try {
    for await (const progress of source.events(signal)) {
      if (signal.aborted) return true;
      if (tell(progress, 'live')) return true;
    }
  } catch {
    // The connection was cut, or never came about.
  }
  return false;
}

async function askSometimes(source: NewsSource, tell: Tell, signal: AbortSignal): Promise<boolean> {
  for (let round = 0; round < QUESTIONS_BETWEEN; round += 1) {
    const progress = await source.ask(signal);
    if (signal.aborted || tell(progress, 'asked')) return true;
    await source.pause(BREATH_MS, signal);
  }
  return false;
}
