import type { NextFunction, Request, Response } from 'express';

/**
 * Of requests that come on one connection without waiting for answers, each begins when its answer can be sent. To an
 * answer that waits for its turn Node tells nothing of the connection's end: files and streams would stay open for ever.
 */
export function inTurn(_request: Request, response: Response, next: NextFunction): void {
  if (response.socket) next();
  else response.once('socket', () => next());
}
