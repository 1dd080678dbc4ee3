import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BATCH_SIZE, cancelBatch, submitBatch } from './batch-submission.js';
import type { BenchStack } from './bench-stack.js';
import { takeTurns } from './rounds.js';

export const title = 'visits of a batch of 1,000, against visits that belong to no batch';
export const goal = 0.9;

/** As in the bench of visits. */
const CONCURRENCY = 4;
const ROUNDS = { count: 3, seconds: 12 };

export async function run(stack: BenchStack): Promise<number> {
  const worker = await stack.startWorker(CONCURRENCY);
  try {
    return await takeTurns(
      (seconds) => visitBatches(seconds, stack),
      (seconds) => visitAlone(seconds, stack),
      ROUNDS,
    );
  } finally {
    await worker.stop();
  }
}

/** Two, so that none is finished early by a fast machine. */
async function visitBatches(seconds: number, { api, key, sql }: BenchStack): Promise<number> {
  const ids = [await submitBatch(api, key), await submitBatch(api, key)];
  const rate = await rateOf(seconds, sql);
  for (const id of ids) await cancelBatch(api, key, id);
  await settleDown(sql);
  return rate;
}

async function visitAlone(seconds: number, { sql }: BenchStack): Promise<number> {
  await sql(OPEN, [randomBytes(4).toString('hex'), 2 * BATCH_SIZE]);
  const rate = await rateOf(seconds, sql);
  await settleDown(sql);
  return rate;
}

/** The clock starts when visits come home, so that it measures visiting and not the wait for the first. */
async function rateOf(seconds: number, sql: BenchStack['sql']): Promise<number> {
  const count = async () => Number((await sql(COUNT)).rows[0].count);
  const before = await count();
  let begun = before;
  while (begun === before) {
    await sleep(20);
    begun = await count();
  }
  const since = Date.now();
  await sleep(seconds * 1_000);
  return (((await count()) - begun) * 1_000) / (Date.now() - since);
}

/** What is still under way is finished before the other side's turn. */
async function settleDown(sql: BenchStack['sql']): Promise<void> {
  await sql(CLOSE);
  await sleep(2_000);
}

const OPEN = `
  with opened as (
    insert into visits (id, canonical_url, priority)
    select $1 || '-' || n, 'https://www.linkedin.com/in/bench-' || $1 || '-' || n, 2
    from generate_series(1, $2::integer) n
    returning id, canonical_url)
  insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, visit_id, deadline_at)
  select opened.id, account_id, 'live', key.id, canonical_url, canonical_url, opened.id, now() + interval '1 hour'
  from opened, (select id, account_id from api_keys where mode = 'live' limit 1) key`;

const COUNT = `select count(*)::integer as count from visits where state = 'done' and outcome = 'found'`;

const CLOSE = `
  with closed as (
    update visits set state = 'done', finished_at = now() where state = 'queued' returning id)
  update lookups set status = 'cancelled', finished_at = now()
  where status = 'pending' and visit_id in (select id from closed)`;
