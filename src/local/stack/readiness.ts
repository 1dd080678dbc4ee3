import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningPart, stopPart } from './part.js';

const POLL_MS = 20;
const TAIL_LINES = 12;

export interface Readiness {
  isReady: () => Promise<boolean> | boolean;
  withinMs: number;
}

/** Waits until a part that was started can be used; throws, and leaves nothing running, when that fails. */
export async function waitUntilReady(part: RunningPart, { isReady, withinMs }: Readiness): Promise<void> {
  const ended = part.ended.then((ending) => {
    throw new Error(`${part.name} ended before it was ready (${ending})${tailOf(part.logFile)}`);
  });
  // Once it is ready, its end is the supervisor's concern.
  ended.catch(() => {});

  const until = Date.now() + withinMs;
  while (!(await Promise.race([isReady(), ended]))) {
    if (Date.now() > until) {
      await stopPart(part);
      throw new Error(`${part.name} was not ready within ${withinMs / 1000} s${tailOf(part.logFile)}`);
    }
    await Promise.race([sleep(POLL_MS), ended]);
  }
}

/** The last lines of a log, to go under a message about its process. */
export function tailOf(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES);
  return [`; the end of ${logFile}:`, ...lines].join('\n    ');
}
