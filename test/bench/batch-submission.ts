import { randomBytes } from 'node:crypto';
import type { BenchStack } from './bench-stack.js';

export const BATCH_SIZE = 1_000;

/** Sends a batch of profiles that nobody asked for before, and answers its id. */
export async function submitBatch(api: string, key: string): Promise<string> {
  const run = randomBytes(4).toString('hex');
  const urls = Array.from({ length: BATCH_SIZE }, (_, n) => `linkedin.com/in/${run}-${n}`);
  const response = await fetch(`${api}/api/v1/scrape/batch`, {
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ linkedin_urls: urls }),
  });
  if (response.status !== 201) throw new Error(`A batch was answered ${response.status}`);
  const { data } = (await response.json()) as { data: { batch_id: string } };
  return data.batch_id;
}

/**
 * Rows of the kind that is measured, and what autovacuum knows of them within a minute: without it the planner guesses,
 * and both sides measure its guesses.
 */
export async function getAcquainted({ api, key, sql }: BenchStack): Promise<void> {
  await cancelBatch(api, key, await submitBatch(api, key));
  await sql('vacuum analyze');
}

export async function cancelBatch(api: string, key: string, id: string): Promise<void> {
  const path = `${api}/api/v1/scrape/batch/${id}`;
  await fetch(path, { method: 'DELETE', headers: { 'X-API-Key': key } });
}
