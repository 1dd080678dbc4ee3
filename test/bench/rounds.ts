import autocannon from 'autocannon';

export interface Target {
  name: string;
  url: string;
  headers?: Record<string, string>;
}

/** How two targets compare: the median over rounds in which they take turns, so that a slow moment hits both. */
export interface Comparison {
  ratio: number;
  rates: [subject: number, baseline: number];
}

const ROUNDS = 5;
const ROUND_SECONDS = 3;
const CONNECTIONS = 32;

export async function compare(subject: Target, baseline: Target): Promise<Comparison> {
  await requestsPerSecond(subject, 1);
  await requestsPerSecond(baseline, 1);
  const rounds: { subject: number; baseline: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      baseline: await requestsPerSecond(baseline, ROUND_SECONDS),
      subject: await requestsPerSecond(subject, ROUND_SECONDS),
    });
  }
  return {
    ratio: median(rounds.map((round) => round.subject / round.baseline)),
    rates: [median(rounds.map((round) => round.subject)), median(rounds.map((round) => round.baseline))],
  };
}

async function requestsPerSecond({ name, url, headers }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx + result.errors} failures`);
  return result.requests.average;
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
