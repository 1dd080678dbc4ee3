import { ConnectionError, LinkFetchError, RateLimitError, TimeoutError } from './errors.js';
import type { Settings } from './settings.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** Callers that were all told the same second should not come back in the same millisecond. */
const SPREAD_MS = 250;

const PASSING = new Set([500, 502, 503, 504]);

/** Milliseconds until the call is to be made again; undefined when it is not. */
export function pauseBeforeRetry(
  error: unknown,
  request: Request,
  retries: number,
  { maxRetries, maxRetryWaitMs }: Settings,
): number | undefined {
  if (retries >= maxRetries || !(error instanceof LinkFetchError) || !canHelp(error, request))
    return undefined;
  if (error.retryAfterSeconds === undefined) return Math.min(maxRetryWaitMs, backOff(retries));
  const told = error.retryAfterSeconds * 1_000;
  return told > maxRetryWaitMs ? undefined : told + Math.random() * SPREAD_MS;
}

function backOff(retries: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries);
}

function canHelp(error: LinkFetchError, request: Request): boolean {
  if (error instanceof RateLimitError || (error instanceof ConnectionError && error.neverSent)) return true;
  return isPassing(error) && isRepeatable(request);
}

function isPassing(error: LinkFetchError): boolean {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  // The try before is still running, although its connection broke.
  if (error.code === 'idempotency_in_progress') return true;
  return error.status !== undefined && PASSING.has(error.status);
}

/** A POST is, when the server can tell that it has seen it before. */
function isRepeatable(request: Request): boolean {
  return request.method !== 'POST' || request.headers.has('Idempotency-Key');
}
