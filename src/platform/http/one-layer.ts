import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Runs `steps` one after the other as one layer: every request pays Express for each layer, even on its way through. */
export function oneLayer(...steps: RequestHandler[]): RequestHandler {
  return steps.reduceRight((rest, step) => (request: Request, response: Response, next: NextFunction) => {
    step(request, response, (error?: unknown) => (error ? next(error) : rest(request, response, next)));
  });
}
