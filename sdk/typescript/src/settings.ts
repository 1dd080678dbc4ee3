import { ConfigurationError } from './errors.js';

export interface LinkFetchOptions {
  /** Without it: `LINKFETCH_KEY` of the environment. `null` sends none, where `fetch` brings its own credentials. */
  apiKey?: string | null;
  /** Without it: `LINKFETCH_BASE_URL` of the environment, else `http://localhost:3000`. */
  baseUrl?: string;
  /** How long one try may take, in milliseconds, on top of what the server was asked to wait. Default: 30,000. */
  timeoutMs?: number;
  /** How often a call that can succeed the next time is tried again. Default: 2. */
  maxRetries?: number;
  /** The longest wait before a retry, in milliseconds; told to wait longer, a call fails at once. Default: 60,000. */
  maxRetryWaitMs?: number;
  /** In place of the global `fetch`, to go through a proxy for example. */
  fetch?: typeof fetch;
}

export type Settings = Readonly<Required<LinkFetchOptions>>;

/** A timer of Node that is told more than this runs at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function readSettings(options: LinkFetchOptions): Settings {
  return {
    apiKey: options.apiKey === null ? null : readKey(options.apiKey ?? environment('LINKFETCH_KEY')),
    baseUrl: readBaseUrl(options.baseUrl ?? environment('LINKFETCH_BASE_URL') ?? 'http://localhost:3000'),
    timeoutMs: readNumber('timeoutMs', options.timeoutMs ?? 30_000, 1),
    maxRetries: readNumber('maxRetries', options.maxRetries ?? 2, 0),
    maxRetryWaitMs: readNumber('maxRetryWaitMs', options.maxRetryWaitMs ?? 60_000, 0),
    fetch: options.fetch ?? globalThis.fetch,
  };
}

/** Empty is unset. Outside Node there may be no environment at all. */
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] || undefined;
}

/** Checked here because what `fetch` says of a header it refuses repeats its text, and so the key. */
function readKey(text: string | undefined): string {
  const key = text?.trim();
  if (!key) throw invalid('missing_key', 'Give the option apiKey, or set LINKFETCH_KEY.');
  if (!/^[\x21-\x7e]+$/.test(key)) throw invalid('invalid_key', 'The API key holds characters no key has.');
  return key;
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw invalid('invalid_base_url', 'The base URL must begin with http:// or https://.');
  if (url.username || url.password || url.search || url.hash)
    throw invalid('invalid_base_url', 'The base URL must hold no user, password, query or fragment.');
  return url.href.replace(/\/+$/, '');
}

function readNumber(name: string, value: number, least: number): number {
  if (!(value >= least && value <= LONGEST_TIMER))
    throw invalid('invalid_option', `${name} must be a number from ${least} to ${LONGEST_TIMER}.`);
  return value;
}

function invalid(code: string, message: string): ConfigurationError {
  return new ConfigurationError({ code, message });
}
