import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.js';
import { type Memory, memoryOf } from './memory.js';
import { median } from './rounds.js';
import { CONCURRENCY, countFound, openVisits } from './visits.bench.js';

export const title =
  'visits-memory: worker and browser at the beginning of 2,000 visits, against at their end';
/** Growth by a fifth at most. */
export const goal = 1 / 1.2;

/** By then every place has had its pages, and the heap its working size. */
const WARM_UP_VISITS = 200;
const VISITS = 2_000;

/** A browser grows until it is replaced, so that single samples tell nothing. */
const SAMPLE_EVERY_MS = 1_000;
const STUCK_AFTER_MS = 60_000;

export async function run(stack: BenchStack): Promise<number> {
  const worker = await stack.startWorker(CONCURRENCY);
  try {
    return compareEnds(await sample(stack, worker.pid));
  } finally {
    await worker.stop();
    await stack.endPending();
  }
}

async function sample({ sql }: BenchStack, pid: number): Promise<Memory[]> {
  await openVisits(sql, WARM_UP_VISITS + VISITS);
  const since = Date.now();
  const samples: Memory[] = [];
  let done = 0;
  for (let progressAt = since; done < WARM_UP_VISITS + VISITS; await sleep(SAMPLE_EVERY_MS)) {
    const found = await countFound(sql, (Date.now() - since) / 1_000);
    if (found > done) progressAt = Date.now();
    if (Date.now() - progressAt > STUCK_AFTER_MS) throw new Error(`No visit came home after the ${found}th`);
    done = found;
    if (done >= WARM_UP_VISITS) samples.push(await memoryOf(pid));
  }
  return samples;
}

/** The first third of the time against the last. */
function compareEnds(samples: Memory[]): number {
  const third = Math.ceil(samples.length / 3);
  const [early, late] = [describe(samples.slice(0, third)), describe(samples.slice(-third))];
  process.stdout.write(
    `  worker ${early.program.toFixed(0)} → ${late.program.toFixed(0)} MB, ` +
      `browser ${early.descendants.toFixed(0)} → ${late.descendants.toFixed(0)} MB: ` +
      `grew by a factor of ${(late.both / early.both).toFixed(2)}, at most 1.2 is well\n`,
  );
  return early.both / late.both;
}

function describe(samples: Memory[]): Memory & { both: number } {
  return {
    program: median(samples.map(({ program }) => program)),
    descendants: median(samples.map(({ descendants }) => descendants)),
    both: median(samples.map(({ program, descendants }) => program + descendants)),
  };
}
