import { NotFoundError } from '@linkfetch/sdk';
import { readAddresses } from '../addresses.js';
import { only, openClient, parse, readNumber } from '../arguments.js';
import { BatchRun } from '../batch-run.js';
import { OK } from '../exit-codes.js';
import { assertSavable, printResults, saveResults } from '../results.js';
import { say, type Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  out: { type: 'string' },
  resume: { type: 'string', multiple: true },
  'skip-invalid': { type: 'boolean' },
  force: { type: 'boolean' },
  'max-age': { type: 'string' },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>['values'];

export async function batch(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  // Before anything is charged.
  if (values.out !== undefined) await assertSavable(values.out);
  const run = new BatchRun(openClient(values), terminal);
  try {
    await begin(run, values, positionals, terminal);
    await run.follow();
    await deliver(run, values.out, terminal);
    return OK;
  } catch (error) {
    if (run.batches.length > 0 && !(error instanceof NotFoundError))
      say(terminal.stderr, howToComeBack(run, values));
    throw error;
  }
}

async function begin(
  run: BatchRun,
  values: Values,
  positionals: string[],
  terminal: Terminal,
): Promise<void> {
  if (values.resume) {
    if (positionals.length > 0) throw new UsageError('Give a FILE or --resume, not both.');
    return run.resume(values.resume);
  }
  const addresses = await readAddresses(only(positionals, 'FILE'), terminal.stdin);
  const maxAge = readNumber('--max-age', values['max-age'], 24);
  await run.submit(addresses, { skipInvalid: values['skip-invalid'], force: values.force, maxAge });
}

async function deliver(run: BatchRun, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) return printResults(run.batches, terminal.stdout, terminal.interrupted);
  await saveResults(run.batches, out, terminal.interrupted);
  say(terminal.stderr, `The results are in ${out}`);
}

function howToComeBack({ batches }: BatchRun, { out }: Values): string {
  const ids = batches.map(({ id }) => `--resume ${id}`).join(' ');
  return `What was sent goes on. To come back: linkfetch batch ${ids}${out ? ` --out ${JSON.stringify(out)}` : ''}`;
}
