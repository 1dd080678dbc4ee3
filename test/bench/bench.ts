import * as authenticatedGet from './authenticated-get.bench.js';
import { startBenchStack } from './bench-stack.js';

/** `npm run bench`: each figure is a ratio to a baseline measured in the same run; absolute rates mean nothing. */
const BENCHES = [authenticatedGet];

const stack = await startBenchStack();
let missed = 0;
try {
  for (const { title, goal, run } of BENCHES) {
    process.stdout.write(`${title}\n`);
    const ratio = await run(stack);
    const isMet = ratio >= goal;
    if (!isMet) missed += 1;
    process.stdout.write(`  ratio ${ratio.toFixed(2)}, goal ${goal}: ${isMet ? 'met' : 'MISSED'}\n\n`);
  }
} finally {
  await stack.stop();
}
process.exit(missed === 0 ? 0 : 1);
