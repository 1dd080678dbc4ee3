import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { against, type Side } from './rounds.js';

export const title =
  'visits of 180 KB pages with 54 sub-resources, against plain Puppeteer: open, go, read, close';
export const goal = 5;

/** Pages under way at a time, on both sides. */
export const CONCURRENCY = 4;
/** Longer rounds than for requests, and fewer: a page takes its time. */
export const rounds = { count: 3, seconds: 12 };
/** Longer than a page takes. */
const PAUSE_SECONDS = 2;
/** More than any machine visits in a second. */
const VISITS_A_SECOND = 200;

export async function run(stack: BenchStack): Promise<number> {
  return against(await subject(stack), await baseline(stack), rounds);
}

export async function subject(stack: BenchStack): Promise<Side> {
  const worker = await stack.startWorker(CONCURRENCY);
  return { measure: (seconds) => visitFor(seconds, stack), stop: () => worker.stop() };
}

async function baseline({ site, chromium }: BenchStack): Promise<Side> {
  const bare = await startProgram('bare-visits.js', { argv: [site, chromium, String(CONCURRENCY)] });
  return {
    measure: async (seconds) => (await bare.ask<{ rate: number }>({ seconds })).rate,
    stop: () => bare.stop(),
  };
}

/** Through the whole system: rows in, wake-ups by the sweep, pages read and settled. */
async function visitFor(seconds: number, { sql, endPending }: BenchStack): Promise<number> {
  await openVisits(sql, seconds * VISITS_A_SECOND);
  // The clock starts when visits come home, so that it measures visiting and not the wait for the sweep.
  while ((await countFound(sql, PAUSE_SECONDS / 2)) === 0) await sleep(20);
  await sleep(seconds * 1_000);
  const found = await countFound(sql, seconds);
  await endPending();
  // What is still under way is finished before the other side's turn.
  await sleep(PAUSE_SECONDS * 1_000);
  return found / seconds;
}

/** Adds visits of as many profiles, each with a lookup that waits for it. */
export async function openVisits(sql: BenchStack['sql'], count: number): Promise<void> {
  await sql(OPEN, [randomBytes(4).toString('hex'), count]);
  // As autovacuum does within a minute: until then the planner guesses how many are open.
  await sql('analyze visits, lookups');
}

/** How many visits came home in so many seconds just past. */
export async function countFound(sql: BenchStack['sql'], seconds: number): Promise<number> {
  const { rows } = await sql(COUNT, [seconds]);
  return rows[0].count;
}

const OPEN = `
  with opened as (
    insert into visits (id, canonical_url)
    select $1 || '-' || n, 'https://www.linkedin.com/in/bench-' || $1 || '-' || n from generate_series(1, $2::integer) n
    returning id, canonical_url)
  insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, visit_id, deadline_at)
  select opened.id, account_id, 'live', key.id, canonical_url, canonical_url, opened.id, now() + interval '1 hour'
  from opened, (select id, account_id from api_keys where mode = 'live' limit 1) key`;

// With the condition of the index on finished visits, so that a million older ones are not read.
const COUNT = `
  select count(*)::integer as count from visits
  where state = 'done' and canonical_url <> '' and finished_at > now() - make_interval(secs => $1)
    and outcome = 'found'`;
