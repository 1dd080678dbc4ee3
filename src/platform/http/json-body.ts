import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { InvalidRequest, UnsupportedBody } from './http.errors.js';
import { findBodyFault } from './safe-body.js';

/** The documented limit; the largest legal batch is about a tenth of it. */
const BODY_LIMIT = '1mb';

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Parses and checks the bodies of requests that may have one. */
export function jsonBody(): RequestHandler {
  const parse = json({ limit: BODY_LIMIT });
  return (request: Request, response: Response, next: NextFunction) => {
    if (BODILESS.has(request.method)) return next();
    // Nothing may be thrown in here: the body has come by then, and there is nobody left to catch it.
    parse(request, response, (error?: unknown) => next(faultOf(error, request) ?? undefined));
  };
}

function faultOf(error: unknown, request: Request): unknown {
  if ((error as { type?: string } | undefined)?.type === 'entity.parse.failed')
    return new InvalidRequest('The request body is not valid JSON.');
  // A body of another type was not read at all, and would look like one that lacks every field.
  const isEmpty = request.headers['content-length'] === '0';
  if (!error && !isEmpty && request.is('json') === false) return new UnsupportedBody();
  return error ?? findBodyFault(request.body);
}
