import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { compare } from './rounds.js';

export const title = 'GET /scrape/{id}, against a bare node:http handler with the same query';
export const goal = 0.5;

export async function run({ api, key, databaseUrl, completedLookup }: BenchStack): Promise<number> {
  const id = await completedLookup();
  const bare = await startProgram('bare-get.js', { argv: [databaseUrl] });
  try {
    const { url } = bare.greeting as { url: string };
    return await compare(
      { name: 'lookup', url: `${api}/api/v1/scrape/${id}`, headers: { 'X-API-Key': key } },
      { name: 'bare', url: `${url}/${id}` },
    );
  } finally {
    await bare.stop();
  }
}
