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
    const baseline = { name: 'bare', url: (bare.greeting as { url: string }).url };
    const { ratio, rates } = await compare({ name: 'whoami', url, headers }, baseline);
    process.stdout.write(`  ${rates[0].toFixed(0)} against ${rates[1].toFixed(0)} requests a second\n`);
    return ratio;
  } finally {
    await bare.stop();
  }
}
