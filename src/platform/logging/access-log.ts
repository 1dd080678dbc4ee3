import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { AccessLines } from './access-lines.js';
import { type RequestContext, requestContext } from './request-context.js';

/**
 * Logs each request when its answer is sent, or when the caller has gone before that. Headers, bodies and query
 * strings are left out as a whole: they carry keys, addresses and the profiles people ask for.
 */
export function accessLog(lines: AccessLines): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const context = { request_id: String(request.id) };
    if (!isHealthCheck(request.path)) logWhenDone(request, response, context, lines);
    requestContext.run(context, next);
  };
}

function logWhenDone(
  request: Request,
  response: Response,
  { request_id }: RequestContext,
  lines: AccessLines,
): void {
  const began = performance.now();
  // Read now: routers rewrite the path while they look for the route.
  const { method, path } = request;
  response.on('close', () => {
    const ms = Math.round(performance.now() - began);
    const answer = { request_id, method, path, status: response.statusCode, ms };
    if (!response.writableFinished) lines.add('info', answer, 'request abandoned by the caller');
    else if (response.statusCode >= 500) lines.add('warn', answer, 'request failed');
    else lines.add('info', answer, 'request completed');
  });
}

/** Probes come every few seconds and say nothing when they succeed. */
function isHealthCheck(path: string): boolean {
  return path === '/health' || path === '/health/ready';
}
