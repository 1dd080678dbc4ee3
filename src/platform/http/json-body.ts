import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
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
    parse(request, response, (error?: unknown) => next(error ?? findBodyFault(request.body) ?? undefined));
  };
}
