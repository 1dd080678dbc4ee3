import { sleep } from './sleep.js';

/** Against a server that doesn't hold its answers, and would be asked without a pause. */
const SHORTEST_ROUND_MS = 500;

export interface Poll<Answer> {
  /** Asks once; the server is to hold its answer so many seconds. */
  ask(holdSeconds: number): Promise<Answer>;
  isDone(answer: Answer): boolean;
  /** How long the server is asked to hold the answer of a round, counted from 0. */
  holdSeconds(round: number): number;
  /** For how long to ask. */
  seconds: number;
  signal?: AbortSignal;
}

/** Every answer until one is the last, or the time is up. */
export async function* poll<Answer>(task: Poll<Answer>): AsyncGenerator<Answer, void> {
  const end = performance.now() + task.seconds * 1_000;
  for (let round = 0; ; round += 1) {
    const began = performance.now();
    const left = Math.max(0, Math.ceil((end - began) / 1_000));
    const answer = await task.ask(Math.min(left, task.holdSeconds(round)));
    yield answer;

    const now = performance.now();
    if (task.isDone(answer) || now >= end) return;
    await sleep(Math.min(end - now, Math.max(0, began + SHORTEST_ROUND_MS - now)), task.signal);
  }
}
