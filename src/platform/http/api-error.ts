/** An answer other than success that the caller can act on. Each kind is a tiny class of its own. */
export abstract class ApiError extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
  /** Header fields that belong to the answer. */
  readonly headers: Readonly<Record<string, string>> = {};

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

/** A class of errors that can show one of its own; those whose constructor asks for something say what, in `example`. */
export type ErrorKind = { readonly name: string } & ((new () => ApiError) | { example(): ApiError });

export function exampleOf(kind: ErrorKind | ApiError): ApiError {
  if (kind instanceof ApiError) return kind;
  return 'example' in kind ? kind.example() : new kind();
}
