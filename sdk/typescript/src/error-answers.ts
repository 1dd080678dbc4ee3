import {
  AuthenticationError,
  ConflictError,
  type ErrorFacts,
  InsufficientCreditsError,
  InvalidRequestError,
  LinkFetchError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  UnreadableAnswerError,
} from './errors.js';

const KINDS: Readonly<Record<number, new (facts: ErrorFacts) => LinkFetchError>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  402: InsufficientCreditsError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  422: InvalidRequestError,
  429: RateLimitError,
};

/** What an answer that is no success says. */
export function errorFromAnswer(response: Response, text: string): LinkFetchError {
  const answer = asRecord(parse(text));
  const { code, message, request_id, ...details } = asRecord(answer?.error) ?? {};
  if (typeof code !== 'string' || typeof message !== 'string') return errorFromStranger(response);
  return new (kindOf(response.status))({
    code,
    message,
    details,
    status: response.status,
    requestId: typeof request_id === 'string' ? request_id : undefined,
    retryAfterSeconds: asSeconds(answer?.retry_after_seconds) ?? retryAfter(response),
  });
}

/** Of a proxy, perhaps, or of a server at a wrong address. Its status may still say what to do. */
function errorFromStranger(response: Response): LinkFetchError {
  const { status } = response;
  const facts = { status, requestId: requestId(response), retryAfterSeconds: retryAfter(response) };
  const where = `${originOf(response)} answered ${status}`;
  if (status >= 500) return new ServerError({ ...facts, code: 'server_error', message: `${where}.` });
  if (status === 429) return new RateLimitError({ ...facts, code: 'rate_limit', message: `${where}.` });
  if (status >= 300 && status < 400)
    return unreadable(response, `${where}, a redirect, which is not followed`);
  return unreadable(response, `${where} without an error of this API`);
}

export function unreadable(response: Response, what: string, cause?: unknown): UnreadableAnswerError {
  return new UnreadableAnswerError({
    code: 'unreadable_answer',
    message: `${what}. Is the base URL that of the API?`,
    status: response.status,
    requestId: requestId(response),
    cause,
  });
}

export function originOf({ url }: { url: string }): string {
  return URL.canParse(url) ? new URL(url).origin : 'The server';
}

function kindOf(status: number): new (facts: ErrorFacts) => LinkFetchError {
  return KINDS[status] ?? (status >= 500 ? ServerError : LinkFetchError);
}

function requestId(response: Response): string | undefined {
  return response.headers.get('X-Request-Id') ?? undefined;
}

/** Seconds, or a date. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (!value) return undefined;
  return asSeconds(Number(value)) ?? asSeconds((Date.parse(value) - Date.now()) / 1_000);
}

function asSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
