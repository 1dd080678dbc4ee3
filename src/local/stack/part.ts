import type { StopSignal } from './processes.js';

/** A process of the stack that is up: a server or one of our own. */
export interface RunningPart {
  readonly name: string;
  readonly pid: number;
  /** Tells how the process ended, in words, once it has; never rejects. */
  readonly ended: Promise<string>;
  readonly logFile: string;
  readonly stopSignals: readonly StopSignal[];
  send(signal: NodeJS.Signals): void;
}

/** Enough for a server that only has to be told once, short enough for someone who pressed Ctrl-C twice. */
const HURRIED_GRACE_MS = 500;

const NEVER = new AbortController().signal;

/** Stops a part by its signals, one after the other; `hurry` cuts each waiting short. */
export async function stopPart(part: RunningPart, hurry: AbortSignal = NEVER): Promise<void> {
  for (const { signal, graceMs } of part.stopSignals) {
    part.send(signal);
    if (await endsWithin(part.ended, graceMs, hurry)) return;
  }
}

/** Whether `ended` settles in time; gives up early when hurried, though never within the first moment. */
async function endsWithin(ended: Promise<string>, graceMs: number, hurry: AbortSignal): Promise<boolean> {
  const { promise: outOfTime, resolve } = Promise.withResolvers<false>();
  const giveUp = () => resolve(false);
  const timer = setTimeout(giveUp, hurry.aborted ? HURRIED_GRACE_MS : graceMs);
  hurry.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([ended.then(() => true), outOfTime]);
  } finally {
    clearTimeout(timer);
    hurry.removeEventListener('abort', giveUp);
  }
}
