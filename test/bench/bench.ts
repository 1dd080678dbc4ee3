import * as authenticatedGet from './authenticated-get.bench.js';
import * as batchSubmit from './batch-submit.bench.js';
import * as batchSummary from './batch-summary.bench.js';
import * as batchVisits from './batch-visits.bench.js';
import { type BenchStack, startBenchStack } from './bench-stack.js';
import * as getLookup from './get-lookup.bench.js';
import { fillWithAMillion } from './million-lookups.js';
import { against, type Rounds, type Side } from './rounds.js';
import * as submitLookup from './submit-lookup.bench.js';
import * as visits from './visits.bench.js';
import * as visitsMemory from './visits-memory.bench.js';

interface Bench {
  title: string;
  goal: number;
  run(stack: BenchStack): Promise<number>;
}

interface LastingBench extends Bench {
  subject(stack: BenchStack): Promise<Side>;
  rounds?: Rounds;
}

/** `npm run bench [WORD]`: each figure is a ratio to a baseline of the same run; absolute rates mean nothing. */
const BENCHES: readonly Bench[] = [
  authenticatedGet,
  getLookup,
  submitLookup,
  visits,
  visitsMemory,
  batchSubmit,
  batchSummary,
  batchVisits,
];

/** These must be as fast, or nearly, with a million lookups in the tables. */
const ALSO_WHEN_FULL: readonly LastingBench[] = [getLookup, submitLookup, visits];
const KEPT_WHEN_FULL = 0.8;

const word = process.argv[2] ?? '';
const isAskedFor = ({ title }: Bench) => title.includes(word);
let missed = 0;

function report(title: string, ratio: number, goal: number): void {
  const isMet = ratio >= goal;
  if (!isMet) missed += 1;
  process.stdout.write(
    `${title}\n  ratio ${ratio.toFixed(2)}, goal ${goal.toFixed(2)}: ${isMet ? 'met' : 'MISSED'}\n\n`,
  );
}

async function runAll(stack: BenchStack): Promise<void> {
  for (const bench of BENCHES.filter(isAskedFor)) {
    report(bench.title, await bench.run(stack), bench.goal);
  }
  const again = ALSO_WHEN_FULL.filter(isAskedFor);
  if (again.length > 0) await withStack((full) => runFull(again, full, stack));
}

/** Full and empty tables take turns as well, so that nothing but their size tells them apart. */
async function runFull(benches: readonly LastingBench[], full: BenchStack, empty: BenchStack): Promise<void> {
  await fillWithAMillion(full);
  for (const { title, subject, rounds } of benches) {
    const ratio = await against(await subject(full), await subject(empty), rounds);
    report(`with a million lookups, against empty tables: ${title}`, ratio, KEPT_WHEN_FULL);
  }
}

async function withStack(work: (stack: BenchStack) => Promise<void>): Promise<void> {
  const stack = await startBenchStack();
  try {
    await work(stack);
  } finally {
    await stack.stop();
  }
}

await withStack(runAll);
process.exit(missed === 0 ? 0 : 1);
