import { isUtf8 } from 'node:buffer';
import { json, type NextFunction, type Request, type RequestHandler, type Response, raw } from 'express';
import { InvalidRequest, UnsupportedBody } from './http.errors.js';
import { findBodyFault } from './safe-body.js';

/** The documented limit; a thousand addresses of the usual length are about a twentieth of it. */
export const BODY_LIMIT = '1mb';

const NOT_UTF8 = 'not-utf8';

const EXPLANATIONS = new Map([
  ['entity.parse.failed', 'The request body is not a valid JSON object.'],
  [NOT_UTF8, 'The request body is not valid UTF-8.'],
]);

/** The only fault of a body that its reader gives no type: what unpacks it says no more than, say, "unexpected end". */
const NOT_UNPACKED = 'The request body can’t be unpacked as its Content-Encoding says.';

/** Parses and checks bodies, unless another reader took them. */
export function jsonBody(): RequestHandler {
  const parse = json({ limit: BODY_LIMIT, verify: refuseBrokenText });
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.body !== undefined) return next();
    // Nothing may be thrown in here: the body has come by then, and there is nobody left to catch it.
    parse(request, response, (error?: unknown) => next(faultOf(error, request) ?? undefined));
  };
}

/** Leaves a body as it came, of whatever type: for what is signed byte by byte. */
export function rawBody(): RequestHandler {
  return raw({ limit: BODY_LIMIT, type: () => true });
}

/** Else what is broken would be stored as question marks that nobody wrote. */
function refuseBrokenText(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(body)) throw Object.assign(new Error(), { type: NOT_UTF8 });
}

/** What came over a reader of bodies, in words for the caller where those of the reader are none. */
export function explained(error: unknown): unknown {
  const { type, status } = error as { type?: string; status?: number };
  const explanation = type === undefined && status === 400 ? NOT_UNPACKED : EXPLANATIONS.get(type ?? '');
  return explanation === undefined ? error : new InvalidRequest(explanation);
}

function faultOf(error: unknown, request: Request): unknown {
  if (error) return explained(error);
  // A body of another type was not read at all, and would look like one that lacks every field.
  const isEmpty = request.headers['content-length'] === '0';
  if (!isEmpty && request.is('json') === false) return new UnsupportedBody();
  return findBodyFault(request.body);
}
