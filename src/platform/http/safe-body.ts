import type { NextFunction, Request, Response } from 'express';
import { InvalidRequest } from './http.errors.js';

/** The documented limit; the largest legal batch is about a tenth of it. */
export const BODY_LIMIT = '1mb';

/** No documented body is deeper than three; what follows may recurse, so it gets nothing deep. */
const MAX_DEPTH = 16;

/** Names that reach an object's prototype when they are copied carelessly. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Middleware after the body parser: what PostgreSQL or an object can't hold never gets further. */
export function refuseUnsafeBody(request: Request, _response: Response, next: NextFunction): void {
  const pending: { value: unknown; field: string; depth: number }[] = [
    { value: request.body, field: '', depth: 0 },
  ];
  for (let item = pending.pop(); item; item = pending.pop()) {
    const { value, field, depth } = item;
    if (depth > MAX_DEPTH) throw refusal('body', 'is nested too deeply');
    if (typeof value === 'string' && !isSafeText(value))
      throw refusal(field, 'holds text with a NUL character or a lone surrogate');
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (FORBIDDEN_NAMES.has(name)) throw refusal(name, 'is a name that is not allowed');
      if (!isSafeText(name)) throw refusal('body', 'has a name with a NUL character or a lone surrogate');
      pending.push({ value: member, field: field ? `${field}.${name}` : name, depth: depth + 1 });
    }
  }
  next();
}

function isSafeText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function refusal(field: string, message: string): InvalidRequest {
  return new InvalidRequest(`"${field}" ${message}.`, [{ field, message }]);
}
