import * as authenticatedGet from './authenticated-get.bench.js';
import { type BenchStack, startBenchStack } from './bench-stack.js';
import * as getLookup from './get-lookup.bench.js';
import { fillWithAMillion } from './million-lookups.js';
import * as submitLookup from './submit-lookup.bench.js';
import * as visits from './visits.bench.js';

interface Bench {
  title: string;
  goal: number;
  run(stack: BenchStack): Promise<number>;
}

/** `npm run bench [WORD]`: each figure is a ratio to a baseline of the same run; absolute rates mean nothing. */
const BENCHES: readonly Bench[] = [authenticatedGet, getLookup, submitLookup, visits];

/** With a million lookups in the tables these must keep this much of their ratio. */
const KEPT_WHEN_FULL = 0.8;
const ALSO_WHEN_FULL: readonly Bench[] = [getLookup, submitLookup, visits];

const word = process.argv[2] ?? '';
const isAskedFor = ({ title }: Bench) => title.includes(word);
let missed = 0;

function report(title: string, ratio: number, goal: number): void {
  const isMet = ratio >= goal;
  if (!isMet) missed += 1;
  process.stdout.write(
    `${title}\n  ratio ${ratio.toFixed(2)}, goal ${goal}: ${isMet ? 'met' : 'MISSED'}\n\n`,
  );
}

async function runAll(stack: BenchStack): Promise<void> {
  const whenEmpty = new Map<Bench, number>();
  for (const bench of BENCHES.filter(isAskedFor)) {
    const ratio = await bench.run(stack);
    whenEmpty.set(bench, ratio);
    report(bench.title, ratio, bench.goal);
  }
  const again = ALSO_WHEN_FULL.filter(isAskedFor);
  if (again.length > 0) await fillWithAMillion(stack);
  for (const bench of again) {
    const kept = (await bench.run(stack)) / (whenEmpty.get(bench) ?? Number.NaN);
    report(`with a million lookups, against empty tables: ${bench.title}`, kept, KEPT_WHEN_FULL);
  }
}

const stack = await startBenchStack();
try {
  await runAll(stack);
} finally {
  await stack.stop();
}
process.exit(missed === 0 ? 0 : 1);
