import { readFile } from 'node:fs/promises';
import { batch } from './commands/batch.js';
import { credits } from './commands/credits.js';
import { keys } from './commands/keys.js';
import { lookup } from './commands/lookup.js';
import { describeError, exitCodeOf, INTERRUPTED, OK, USAGE } from './exit-codes.js';
import { HELP } from './help.js';
import { say, type Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

type Command = (args: string[], terminal: Terminal) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['lookup', lookup],
  ['batch', batch],
  ['keys', keys],
  ['credits', credits],
]);

/** Runs one command line; answers the exit code. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (terminal.interrupted.aborted) return INTERRUPTED;
    say(terminal.stderr, `linkfetch: ${describeError(error)}`);
    return exitCodeOf(error);
  }
}

async function dispatch([name, ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === undefined) {
    terminal.stderr.write(HELP);
    return USAGE;
  }
  if (name === 'help' || [name, ...args].some(isHelp)) return show(HELP, terminal);
  if (name === '--version') return show(`${await version()}\n`, terminal);
  if (name.startsWith('-')) throw new UsageError(`The command stands before ${JSON.stringify(name)}.`);
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command ${JSON.stringify(name)}.`);
  return command(args, terminal);
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function show(text: string, { stdout }: Terminal): number {
  stdout.write(text);
  return OK;
}

async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}
