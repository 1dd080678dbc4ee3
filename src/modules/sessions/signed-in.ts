import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest, Caller } from '../keys/index.js';
import type { OwnSession } from './sessions.repository.js';

/** A caller of a route that is for sessions only. */
export interface SignedIn {
  caller: Caller;
  session: OwnSession;
}

export const SignedInCaller = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller?.session) throw new Error('SignedInCaller stands on a route without @SessionOnly');
  return { caller, session: { id: caller.session.id, accountId: caller.accountId } };
});
