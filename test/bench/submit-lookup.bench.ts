import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { takeTurns } from './rounds.js';

export const title = 'POST /scrape of new URLs, against the same statements straight over pg';
export const goal = 0.5;

const CONNECTIONS = 16;

export async function run({ api, key, databaseUrl }: BenchStack): Promise<number> {
  const bare = await startProgram('bare-submit.js', { argv: [databaseUrl, key, String(CONNECTIONS)] });
  try {
    return await takeTurns(
      (seconds) => submitFor(seconds, api, key),
      async (seconds) => (await bare.ask<{ rate: number }>({ seconds })).rate,
    );
  } finally {
    await bare.stop();
  }
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
