import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { takeTurns } from './rounds.js';

export const title =
  'visits of 180 KB pages with 54 sub-resources, against plain Puppeteer: open, go, read, close';
export const goal = 5;

/** Pages under way at a time, on both sides. */
const CONCURRENCY = 4;
/** Longer rounds than for requests, and fewer: a page takes its time. */
const ROUNDS = { count: 3, seconds: 12 };
/** More than any machine visits in a second. */
const VISITS_A_SECOND = 200;

export async function run(stack: BenchStack): Promise<number> {
  const worker = await stack.startWorker(CONCURRENCY);
  const bare = await startProgram('bare-visits.js', {
    argv: [stack.site, stack.chromium, String(CONCURRENCY)],
  });
  try {
    return await takeTurns(
      (seconds) => visitFor(seconds, stack),
      async (seconds) => (await bare.ask<{ rate: number }>({ seconds })).rate,
      ROUNDS,
    );
  } finally {
    await Promise.all([bare.stop(), worker.stop()]);
  }
}

/** Through the whole system: rows in, wake-ups by the sweep, pages read and settled. */
async function visitFor(seconds: number, { sql }: BenchStack): Promise<number> {
  const run = randomBytes(4).toString('hex');
  await sql(OPEN, [run, seconds * VISITS_A_SECOND]);
  const { rows: begun } = await untilSome(sql, run);
  const before = Date.now();
  await sleep(seconds * 1_000);
  const { rows: done } = await sql(COUNT, [run]);
  const rate = ((done[0].count - begun[0].count) * 1_000) / (Date.now() - before);
  await sql(CLOSE);
  // What is still under way is finished before the other side's turn.
  await sleep(2_000);
  return rate;
}

/** The clock starts when visits come home, so that it measures visiting and not the wait for the sweep. */
async function untilSome(sql: BenchStack['sql'], run: string): ReturnType<BenchStack['sql']> {
  for (;;) {
    const result = await sql(COUNT, [run]);
    if (result.rows[0].count > 0) return result;
    await sleep(20);
  }
}

const OPEN = `
  with opened as (
    insert into visits (id, canonical_url)
    select $1 || '-' || n, 'https://www.linkedin.com/in/bench-' || $1 || '-' || n from generate_series(1, $2::integer) n
    returning id, canonical_url)
  insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, visit_id, deadline_at)
  select opened.id, account_id, 'live', key.id, canonical_url, canonical_url, opened.id, now() + interval '1 hour'
  from opened, (select id, account_id from api_keys where mode = 'live' limit 1) key`;

const COUNT = `select count(*)::integer as count from visits where state = 'done' and id like $1 || '-%'`;

const CLOSE = `
  with closed as (
    update visits set state = 'done', finished_at = now() where state = 'queued' returning id)
  update lookups set status = 'cancelled', finished_at = now() where visit_id in (select id from closed)`;
