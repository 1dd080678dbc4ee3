/** An error as Stripe words it: its shape, and as far as clients look at them its types and codes. */
export class StripeFault extends Error {
  constructor(
    readonly status: number,
    readonly error: { type: string; message: string; code?: string; param?: string },
  ) {
    super(error.message);
  }
}

const INVALID = 'invalid_request_error';

export function missingParameter(param: string): never {
  throw new StripeFault(400, {
    type: INVALID,
    code: 'parameter_missing',
    param,
    message: `Missing required param: ${param}.`,
  });
}

export function badParameter(param: string, message: string): never {
  throw new StripeFault(400, { type: INVALID, param, message });
}

export function notPossible(message: string): never {
  throw new StripeFault(400, { type: INVALID, message });
}

export function missingResource(object: string, id: string, param = 'id'): never {
  throw new StripeFault(404, {
    type: INVALID,
    code: 'resource_missing',
    param,
    message: `No such ${object}: '${id}'`,
  });
}

export function unknownRoute(method: string, path: string): never {
  throw new StripeFault(404, {
    type: INVALID,
    message: `Unrecognized request URL (${method}: ${path}). The stand-in may lack what Stripe has.`,
  });
}

export function wrongKey(): never {
  throw new StripeFault(401, { type: INVALID, message: 'Invalid API Key provided.' });
}

export function otherParameters(key: string): never {
  throw new StripeFault(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
  });
}
