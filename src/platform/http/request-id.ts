import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** The caller's own id is kept when it can't do harm in logs and headers; else one is made. */
export function assignRequestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  request.id = id;
  response.setHeader('X-Request-Id', id);
  next();
}
