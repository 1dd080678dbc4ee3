import { BATCH_SIZE, getAcquainted, submitBatch } from './batch-submission.js';
import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { takeTurns } from './rounds.js';

export const title = 'POST /scrape/batch of 1,000 new URLs, against the same set-based statements over pg';
export const goal = 0.5;

export async function run(stack: BenchStack): Promise<number> {
  const { api, key, databaseUrl } = stack;
  await getAcquainted(stack);
  const bare = await startProgram('batch-bare.js', { argv: [databaseUrl, key, String(BATCH_SIZE)] });
  try {
    return await takeTurns(
      (seconds) => submitFor(seconds, api, key),
      async (seconds) => (await bare.ask<{ rate: number }>({ seconds })).rate,
    );
  } finally {
    await bare.stop();
  }
}

/** One after the other: a workspace takes its batches in turn anyway. */
async function submitFor(seconds: number, api: string, key: string): Promise<number> {
  const begun = Date.now();
  let done = 0;
  while (Date.now() - begun < seconds * 1_000) {
    await submitBatch(api, key);
    done += 1;
  }
  return (done * 1_000) / (Date.now() - begun);
}
