import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { jsonBody } from './json-body.js';

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Reads each body as its path wants it, and as JSON where `readers` names no other way. */
export function bodiesByPath(readers: Readonly<Record<string, RequestHandler>>): RequestHandler {
  const readerOf = new Map(Object.entries(readers));
  const readJson = jsonBody();
  return (request: Request, response: Response, next: NextFunction) => {
    if (BODILESS.has(request.method)) return next();
    const read = readerOf.get(routeOf(request.path)) ?? readJson;
    read(request, response, next);
  };
}

/** Routes are found whatever the case, with or without a slash behind. */
function routeOf(path: string): string {
  return path.toLowerCase().replace(/\/$/, '');
}
