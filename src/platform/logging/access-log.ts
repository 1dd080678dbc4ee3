import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from './log.js';
import { type RequestContext, requestContext } from './request-context.js';

/**
 * Logs each request when its answer is sent, or when the caller has gone before that. Headers, bodies and query
 * strings are left out as a whole: they carry keys, addresses and the profiles people ask for.
 */
export function accessLog(log: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const context = { request_id: String(request.id) };
    if (!isHealthCheck(request.path)) logWhenDone(request, response, context, log);
    requestContext.run(context, next);
  };
}

function logWhenDone(
  request: Request,
  response: Response,
  { request_id }: RequestContext,
  log: Logger,
): void {
  const began = performance.now();
  // Read now: routers rewrite the path while they look for the route.
  const { method, path } = request;
  response.on('close', () => {
    const ms = Math.round(performance.now() - began);
    // Flat, because pino writes strings and numbers much faster than objects within objects.
    const line = { request_id, method, path, status: response.statusCode, ms };
    if (!response.writableFinished) log.info(line, 'request abandoned by the caller');
    else if (response.statusCode >= 500) log.warn(line, 'request failed');
    else log.info(line, 'request completed');
  });
}

/** Probes come every few seconds and say nothing when they succeed. */
function isHealthCheck(path: string): boolean {
  return path === '/health' || path === '/health/ready';
}
