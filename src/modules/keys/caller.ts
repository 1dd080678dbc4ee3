import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Scope } from './scopes.js';

export type Mode = 'live' | 'test';

/** Who is calling, as the key says. Every query is scoped by `accountId` and `mode`. */
export interface Caller {
  accountId: string;
  mode: Mode;
  keyId: string;
  lineageId: string;
  prefix: string;
  scopes: readonly Scope[];
}

export interface AuthenticatedRequest extends Request {
  caller?: Caller;
}

/** The caller of an authenticated route. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('CallerOf stands on a route without @Access');
  return caller;
});
