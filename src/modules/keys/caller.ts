import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../audit/index.js';
import type { Plan } from './plan.js';
import type { Scope } from './scopes.js';

export type Mode = 'live' | 'test';

/** Of a caller who is signed in instead of sending a key. */
export interface CallerSession {
  id: string;
  /** Whether a code from the mail was given again just now. */
  isConfirmed: boolean;
}

/** Who is calling, as the key says. Every query is scoped by `accountId` and `mode`. */
export interface Caller {
  accountId: string;
  mode: Mode;
  keyId: string;
  lineageId: string;
  prefix: string;
  name: string;
  scopes: readonly Scope[];
  /** Of the workspace. */
  plan: Plan;
  /** The `li_live_…` key, with which the owner of the account acts. */
  isAccountKey: boolean;
  /** Times as the API writes them: every answer of /whoami would write them anew. */
  createdAt: string;
  expiresAt: string | null;
  /** Set on a key in its grace: it was replaced or revoked and works until then. */
  stopsAt: string | null;
  /** Null for whoever sent a key. */
  session: CallerSession | null;
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

export function isInGrace({ stopsAt }: Caller): boolean {
  return stopsAt !== null;
}

/** The caller as the audit names it. */
export function actorOf({ keyId, prefix }: Pick<Caller, 'keyId' | 'prefix'>): Actor {
  return { kind: 'key', keyId, prefix };
}
