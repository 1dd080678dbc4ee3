/** An answer other than success that the caller can act on. Each kind is a tiny class of its own. */
export abstract class ApiError extends Error {
  abstract readonly status: number;
  abstract readonly code: string;

  constructor(
    message: string,
    /** Further members of the `error` object, such as the field at fault. */
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Present on answers that a later repeat would change. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
