import { cancelBatch, getAcquainted, submitBatch } from './batch-submission.js';
import type { BenchStack } from './bench-stack.js';
import { compare } from './rounds.js';

export const title =
  'GET /scrape/batch/{id}?view=summary of a running batch of 1,000, against GET /scrape/{id}';
export const goal = 1;

export async function run(stack: BenchStack): Promise<number> {
  const { api, key, completedLookup } = stack;
  await getAcquainted(stack);
  const [batchId, lookupId] = [await submitBatch(api, key), await completedLookup()];
  const headers = { 'X-API-Key': key };
  try {
    return await compare(
      { name: 'summary', url: `${api}/api/v1/scrape/batch/${batchId}?view=summary`, headers },
      { name: 'lookup', url: `${api}/api/v1/scrape/${lookupId}`, headers },
    );
  } finally {
    await cancelBatch(api, key, batchId);
  }
}
