export interface ErrorFacts {
  /** For programs; stays the same over time. */
  code: string;
  message: string;
  status?: number;
  requestId?: string;
  details?: Readonly<Record<string, unknown>>;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** Everything that goes wrong is one of these; the subclass says what kind of thing, the code which one. */
export class LinkFetchError extends Error {
  readonly code: string;
  /** The HTTP status, if there was an answer. */
  readonly status?: number;
  /** Quote it in reports. */
  readonly requestId?: string;
  /** Further members of the error, such as `fields` with the fields at fault. */
  readonly details: Readonly<Record<string, unknown>>;
  /** The same call made this much later can succeed. */
  readonly retryAfterSeconds?: number;

  constructor({ code, message, status, requestId, details = {}, retryAfterSeconds, cause }: ErrorFacts) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.details = details;
    if (status !== undefined) this.status = status;
    if (requestId !== undefined) this.requestId = requestId;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** An option of the client that can't work. */
export class ConfigurationError extends LinkFetchError {}

/** 401: the key is missing, wrong, revoked or past its grace. */
export class AuthenticationError extends LinkFetchError {}

/** 403: the key is good, and may not do this. */
export class PermissionError extends LinkFetchError {}

/** 404: there is no such thing for this key; a test key sees nothing of a live one, nor the reverse. */
export class NotFoundError extends LinkFetchError {}

/** 400, 413, 415 and 422: what was sent can't be taken. */
export class InvalidRequestError extends LinkFetchError {}

/** 409: it can't be done in this state. */
export class ConflictError extends LinkFetchError {}

/** 402: nothing was charged, and nothing was done. */
export class InsufficientCreditsError extends LinkFetchError {
  get required(): number {
    return Number(this.details.required);
  }

  get available(): number {
    return Number(this.details.available);
  }
}

/** 429: a limit is reached. `retryAfterSeconds` is how long it lasts. */
export class RateLimitError extends LinkFetchError {}

/** 5xx: the server could not, this time. */
export class ServerError extends LinkFetchError {}

/** No answer came: no server there, or the connection broke. */
export class ConnectionError extends LinkFetchError {
  /** Nothing can have reached the server, so even what must not happen twice may be sent again. */
  readonly neverSent: boolean;

  constructor({ neverSent, ...facts }: ErrorFacts & { neverSent: boolean }) {
    super(facts);
    this.neverSent = neverSent;
  }
}

/** No answer, or no end, came in time. */
export class TimeoutError extends LinkFetchError {}

/** Something answered that isn't the API, or only half of it arrived: HTML, cut JSON, a redirect. */
export class UnreadableAnswerError extends LinkFetchError {}

/** A callback that nobody who knows the secret has signed just now. */
export class WebhookVerificationError extends LinkFetchError {}
