import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { against, type Side } from './rounds.js';

export const title =
  'POST /scrape of new URLs over HTTP, against its SQL transaction alone, straight over pg';
export const goal = 0.5;

const CONNECTIONS = 16;

export async function run(stack: BenchStack): Promise<number> {
  return against(await subject(stack), await baseline(stack));
}

/** What is taken waits for visits that nobody makes: it ends with the bench, so that the next one starts clean. */
export async function subject({ api, key, endPending }: BenchStack): Promise<Side> {
  return { measure: (seconds) => submitFor(seconds, api, key), stop: endPending };
}

async function baseline({ databaseUrl, key }: BenchStack): Promise<Side> {
  const bare = await startProgram('bare-submit.js', { argv: [databaseUrl, key, String(CONNECTIONS)] });
  return {
    measure: async (seconds) => (await bare.ask<{ rate: number }>({ seconds })).rate,
    stop: () => bare.stop(),
  };
}

async function submitFor(seconds: number, api: string, key: string): Promise<number> {
  const run = randomBytes(4).toString('hex');
  let sent = 0;
  const nextBody = () => {
    sent += 1;
    return JSON.stringify({ linkedin_url: `linkedin.com/in/${run}-${sent}` });
  };
  const result = await autocannon({
    url: `${api}/api/v1/scrape`,
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
    requests: [{ setupRequest: (request) => ({ ...request, body: nextBody() }) }],
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} submissions were refused`);
  return result.requests.average;
}
