import autocannon from 'autocannon';

export interface Target {
  name: string;
  url: string;
  headers?: Record<string, string>;
}

/** Measures one side for so many seconds and answers how much it did in each. */
export type Measure = (seconds: number) => Promise<number>;

/** One of two that are compared, ready to be measured. */
export interface Side {
  measure: Measure;
  stop(): Promise<void>;
}

export interface Rounds {
  count: number;
  seconds: number;
}

const ROUNDS: Rounds = { count: 5, seconds: 3 };
const CONNECTIONS = 32;

/** The median ratio over rounds in which the two take turns, so that a slow moment of the machine hits both. */
export async function takeTurns(
  subject: Measure,
  baseline: Measure,
  { count, seconds } = ROUNDS,
): Promise<number> {
  await subject(1);
  await baseline(1);
  const rounds: { subject: number; baseline: number }[] = [];
  for (let round = 0; round < count; round += 1) {
    rounds.push({ baseline: await baseline(seconds), subject: await subject(seconds) });
  }
  const rates = [median(rounds.map((round) => round.subject)), median(rounds.map((round) => round.baseline))];
  process.stdout.write(
    `  ${rates.map((rate) => rate.toFixed(rate < 10 ? 1 : 0)).join(' against ')} a second\n`,
  );
  return median(rounds.map((round) => round.subject / round.baseline));
}

/** The same of two sides, which end with it. */
export async function against(subject: Side, baseline: Side, rounds = ROUNDS): Promise<number> {
  try {
    return await takeTurns(subject.measure, baseline.measure, rounds);
  } finally {
    await Promise.all([subject.stop(), baseline.stop()]);
  }
}

/** How many GETs a second the subject answers for each one of the baseline's. */
export function compare(subject: Target, baseline: Target): Promise<number> {
  return takeTurns(
    (seconds) => requestsPerSecond(subject, seconds),
    (seconds) => requestsPerSecond(baseline, seconds),
  );
}

export async function requestsPerSecond({ name, url, headers }: Target, seconds: number): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  const failures = result.non2xx + result.errors;
  if (failures > 0) throw new Error(`${name}: ${failures} failures`);
  return result.requests.average;
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
