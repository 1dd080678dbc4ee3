import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Pages for people get all that helmet knows. */
const pageHeaders = helmet();

/** What an answer tells browsers to refuse; `/docs` is a page, nearly all else data. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const setHeaders = request.path.startsWith('/docs') ? pageHeaders : dataHeaders;
  setHeaders(request, response, next);
}

/** What holds for an answer that is data: it is not sniffed, framed, rendered or sent in the clear. */
function dataHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
}
