import { COMMANDS } from './admin.module.js';
import { type CommandClass, type Manual, UsageError } from './command.js';

/** A command as it was typed. */
export interface CommandLine {
  command: CommandClass;
  values: string[];
}

const HELP = new Set(['help', '--help', '-h']);

/** Null when help is asked for. */
export function parseCommandLine([name, ...values]: readonly string[]): CommandLine | null {
  if (name === undefined) throw new UsageError(`Say which command.\n\n${usage()}`);
  if (HELP.has(name) || values.some((value) => HELP.has(value))) return null;

  const command = COMMANDS.find(({ manual }) => manual.name === name);
  if (!command) throw new UsageError(`There is no command "${name}".\n\n${usage()}`);

  const { parameters } = command.manual;
  const missing = parameters[values.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new UsageError(`${missing} is missing: ${callOf(command.manual)}`);
  if (values.length > parameters.length)
    throw new UsageError(`"${values[parameters.length]}" is one too many: ${callOf(command.manual)}`);
  return { command, values };
}

export function usage(): string {
  const calls = COMMANDS.map(({ manual }) => ({ call: callOf(manual), summary: manual.summary }));
  const width = Math.max(...calls.map(({ call }) => call.length));
  const lines = calls.map(({ call, summary }) => `  ${call.padEnd(width)}  ${summary}`);
  return `npm run admin -- <command>\n\n${lines.join('\n')}\n`;
}

function callOf({ name, parameters }: Manual): string {
  return [name, ...parameters].join(' ');
}
