import {
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  InsufficientCreditsError,
  LinkFetchError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnreadableAnswerError,
} from '@linkfetch/sdk';
import { UsageError } from './usage-error.js';

export const OK = 0;
export const OTHER = 1;
export const USAGE = 2;
export const AUTHENTICATION = 3;
export const NOT_FOUND = 5;
/** By custom: 128 and the number of the signal. */
export const INTERRUPTED = 130;

/** More would not be read in one line. */
const NAMED_FAULTS = 3;

interface Ending {
  kind: abstract new (...args: never[]) => Error;
  exitCode: number;
  remedy?(error: LinkFetchError): string;
}

/** The first kind that fits says how the program ends, and what to do about it. */
const ENDINGS: readonly Ending[] = [
  { kind: UsageError, exitCode: USAGE, remedy: () => 'See: linkfetch help' },
  { kind: ConfigurationError, exitCode: USAGE },
  {
    kind: AuthenticationError,
    exitCode: AUTHENTICATION,
    remedy: () => 'Set LINKFETCH_KEY to a key that works.',
  },
  { kind: PermissionError, exitCode: 4, remedy: () => 'Use a key that may do this.' },
  {
    kind: NotFoundError,
    exitCode: NOT_FOUND,
    remedy: () => 'A test key sees nothing of a live one, nor the reverse.',
  },
  { kind: InsufficientCreditsError, exitCode: 6, remedy: () => 'Buy credits, or send fewer addresses.' },
  { kind: RateLimitError, exitCode: 7, remedy: ({ retryAfterSeconds }) => waitFor(retryAfterSeconds) },
  { kind: ServerError, exitCode: 8, remedy: ({ retryAfterSeconds }) => waitFor(retryAfterSeconds) },
  {
    kind: TimeoutError,
    exitCode: 9,
    remedy: ({ code }) => (code === 'lookup_pending' ? 'The same command again costs nothing more.' : ''),
  },
  {
    kind: ConnectionError,
    exitCode: 9,
    remedy: () => 'Its address is set by LINKFETCH_BASE_URL or --base-url.',
  },
  {
    kind: UnreadableAnswerError,
    exitCode: 9,
    remedy: () => 'It is set by LINKFETCH_BASE_URL or --base-url.',
  },
];

export function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigurationError && error.code.endsWith('_key')) return AUTHENTICATION;
  return ENDINGS.find(({ kind }) => error instanceof kind)?.exitCode ?? OTHER;
}

/** One line: what is wrong, what to do, and what to quote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const remedy = ENDINGS.find(({ kind }) => error instanceof kind)?.remedy?.(error as LinkFetchError);
  const reference =
    error instanceof LinkFetchError && error.requestId && `(${error.code}, ${error.requestId})`;
  return [error.message, faultsOf(error), remedy, reference]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Of a batch: the addresses that can't be taken. */
function faultsOf(error: Error): string | undefined {
  const invalid = error instanceof LinkFetchError ? error.details.invalid : undefined;
  if (!Array.isArray(invalid)) return undefined;
  const named = invalid.slice(0, NAMED_FAULTS).map(({ value }) => JSON.stringify(value));
  const more = invalid.length > NAMED_FAULTS ? ' …' : '';
  return `They are ${named.join(', ')}${more}; --skip-invalid reports them as failed.`;
}

function waitFor(seconds: number | undefined): string {
  return seconds === undefined ? 'Try again shortly.' : `Try again in ${Math.ceil(seconds)} s.`;
}
