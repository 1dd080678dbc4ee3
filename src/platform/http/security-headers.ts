import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Pages for people get all that helmet knows; `/docs` is one. */
export const pageHeaders = helmet();

/** What holds for an answer that is data: it is not sniffed, framed, rendered or sent in the clear. */
export function dataHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
}
