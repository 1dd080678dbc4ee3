import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigurationError, LinkFetch } from '@linkfetch/sdk';
import { UsageError } from './usage-error.js';

type OptionsOf = NonNullable<ParseArgsConfig['options']>;

/** What every command takes. */
const EVERYWHERE = { json: { type: 'boolean' }, 'base-url': { type: 'string' } } as const;

export function parse<Options extends OptionsOf>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options: { ...EVERYWHERE, ...options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The key comes from the environment only: what stands on a command line, every process may read. */
export function openClient(values: { 'base-url'?: string }): LinkFetch {
  if (!process.env.LINKFETCH_KEY?.trim())
    throw new ConfigurationError({ code: 'missing_key', message: 'Set LINKFETCH_KEY to an API key.' });
  return new LinkFetch({ baseUrl: values['base-url'] });
}

/** Exactly one. */
export function only(positionals: readonly string[], name: string): string {
  const [value, ...rest] = positionals;
  if (value === undefined) throw new UsageError(`${name} is missing.`);
  if (rest.length > 0) throw new UsageError(`Only one ${name} can be given.`);
  return value;
}

export function readNumber(option: string, text: string, most: number): number;
export function readNumber(option: string, text: string | undefined, most: number): number | undefined;
export function readNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new UsageError(`${option} must be a whole number from 0 to ${most}.`);
  return value;
}
