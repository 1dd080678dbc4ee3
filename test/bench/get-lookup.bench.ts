import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { against, requestsPerSecond, type Side } from './rounds.js';

export const title = 'GET /scrape/{id}, against a bare node:http handler with the same query';
export const goal = 0.5;

export async function run(stack: BenchStack): Promise<number> {
  return against(await subject(stack), await baseline(stack));
}

export async function subject({ api, key, completedLookup }: BenchStack): Promise<Side> {
  const url = `${api}/api/v1/scrape/${await completedLookup()}`;
  const target = { name: 'lookup', url, headers: { 'X-API-Key': key } };
  return { measure: (seconds) => requestsPerSecond(target, seconds), stop: async () => undefined };
}

async function baseline({ databaseUrl, completedLookup }: BenchStack): Promise<Side> {
  const id = await completedLookup();
  const bare = await startProgram('bare-get.js', { argv: [databaseUrl] });
  const { url } = bare.greeting as { url: string };
  const target = { name: 'bare', url: `${url}/${id}` };
  return { measure: (seconds) => requestsPerSecond(target, seconds), stop: () => bare.stop() };
}
