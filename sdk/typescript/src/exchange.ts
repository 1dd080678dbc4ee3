import { Deadline } from './deadline.js';
import { errorFromAnswer, originOf, unreadable } from './error-answers.js';
import { ConnectionError, LinkFetchError, TimeoutError } from './errors.js';
import type { Settings } from './settings.js';
import { watchedStream } from './watched-stream.js';

const BEFORE_ANYTHING_WAS_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** One try: a whole readable answer of the API, or the error that says why there is none. */
export async function exchange(
  request: Request,
  { fetch, timeoutMs }: Pick<Settings, 'fetch' | 'timeoutMs'>,
): Promise<Response> {
  const deadline = new Deadline(timeoutMs + heldSeconds(request) * 1_000);
  const fail = (error: unknown) => explain(error, request, deadline);
  try {
    const signal = AbortSignal.any([request.signal, deadline.signal]);
    // Whoever answers with another address might get the key, or turn a POST into a GET.
    const response = await fetch(request, { signal, redirect: 'manual' });
    if (response.ok && isStream(response)) return watchedStream(response, deadline, fail);
    return readWhole(response, await response.text());
  } catch (error) {
    throw fail(error);
  } finally {
    deadline.stop();
  }
}

function readWhole(response: Response, text: string): Response {
  if (!response.ok) throw errorFromAnswer(response, text);
  if (response.status === 204) return new Response(null, response);
  assertJson(response, text);
  return new Response(text, response);
}

function assertJson(response: Response, text: string): void {
  const type = response.headers.get('Content-Type') ?? 'nothing known';
  if (!type.startsWith('application/json'))
    throw unreadable(response, `${originOf(response)} answered with ${type} instead of JSON`);
  if (!isObject(parse(response, text)))
    throw unreadable(response, `${originOf(response)} answered with JSON that is no object`);
}

function parse(response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(response, `${originOf(response)} answered with JSON that is broken or cut off`, error);
  }
}

/** As every answer of this API is. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Downloads and events are handed on as they come. */
function isStream({ headers }: Response): boolean {
  const isDownload = headers.get('Content-Disposition')?.startsWith('attachment');
  return isDownload || headers.get('Content-Type')?.startsWith('text/event-stream') || false;
}

/** How long the server was asked to hold its answer. */
function heldSeconds(request: Request): number {
  const asked =
    new URL(request.url).searchParams.get('wait') ??
    /wait=(\d+)/.exec(request.headers.get('Prefer') ?? '')?.[1];
  return Number(asked) || 0;
}

/** What the caller aborted is the caller's own reason and passes through. */
function explain(error: unknown, request: Request, deadline: Deadline): unknown {
  if (request.signal.aborted || error instanceof LinkFetchError) return error;
  const origin = originOf(request);
  if (deadline.hasPassed)
    return new TimeoutError({
      code: 'timeout',
      message: `${origin} did not answer within ${deadline.seconds} s.`,
    });
  const cause = causeOf(error);
  return new ConnectionError({
    code: 'connection_failed',
    message: `The connection to ${origin} failed (${cause}). Is the server running, and the base URL right?`,
    neverSent: BEFORE_ANYTHING_WAS_SENT.has(cause),
    cause: error,
  });
}

/** `ECONNREFUSED`, where the platform says so much. */
function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? 'for a reason unknown';
}
