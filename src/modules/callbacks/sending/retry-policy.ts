import type { Verdict } from '../delivery.js';

/** What the receiver said: its status, and how long it wants to be left alone. */
export interface Reply {
  status: number;
  retryAfterSeconds: number | null;
}

const GONE = 410;

/** Later than this nobody is kept waiting, whatever `Retry-After` says. */
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** Waits grow by up to a tenth, so that what failed together does not come back together. */
const JITTER = 0.1;

/** Decides what follows a try; `reply` is null when there was none, `waits` are those before each further try. */
export function judge(reply: Reply | null, failures: number, waits: readonly number[]): Verdict {
  if (reply && reply.status >= 200 && reply.status < 300) return { state: 'delivered' };
  // The receiver says that it never wants to hear of it again.
  if (reply?.status === GONE) return { state: 'failed' };
  const wait = waits[failures];
  if (wait === undefined) return { state: 'failed' };

  const wished = Math.min(reply?.retryAfterSeconds ?? 0, LONGEST_WAIT_SECONDS);
  const afterSeconds = Math.max(wished, wait) * (1 + Math.random() * JITTER);
  return { state: 'pending', afterSeconds, isFailure: true };
}

/** `Retry-After` in seconds, whether it names a number of them or a time; null when it says neither. */
export function retryAfterSeconds(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, (time - now) / 1_000);
}
