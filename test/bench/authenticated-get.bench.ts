import type { BenchStack } from './bench-stack.js';
import { startProgram } from './program.js';
import { compare } from './rounds.js';

export const title = 'authenticated GET, against a bare Nest app that answers the same body';
export const goal = 0.6;

export async function run({ api, key }: BenchStack): Promise<number> {
  const url = `${api}/api/v1/whoami`;
  const headers = { 'X-API-Key': key };
  const body = await (await fetch(url, { headers })).text();

  const bare = await startProgram('bare-app.js', { argv: [body] });
  try {
    const { url: bareUrl } = bare.greeting as { url: string };
    return await compare({ name: 'whoami', url, headers }, { name: 'bare', url: bareUrl });
  } finally {
    await bare.stop();
  }
}
