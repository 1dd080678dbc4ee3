import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type AccessRule, accessRuleOf } from './access.decorator.js';
import { Authenticator } from './authenticator.js';
import { type AuthenticatedRequest, type Caller, type CallerSession, isInGrace } from './caller.js';
import { credentialOf } from './credential.js';
import {
  ConfirmationRequired,
  InvalidKey,
  KeyInGrace,
  MissingKey,
  ScopeDenied,
  SessionRequired,
} from './keys.errors.js';
import { needsConfirmation } from './needs-confirmation.decorator.js';
import { LOST_IN_GRACE, type Scope } from './scopes.js';

/** Stands before every route. A route that states no rule is shut. Whoever is known already is not asked for a key. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly authenticator: Authenticator) {}

  /** Answers without a promise where it can, which is nearly always: every request waits for it. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = accessRuleOf(context);
    if (rule === undefined) return false;
    if (rule.scope === 'none') return true;

    const [request, response] = context.getArgs<[AuthenticatedRequest, Response]>();
    const admit = (caller: Caller | null): boolean => {
      if (!caller) throw new InvalidKey();
      response.setHeader('X-Api-Key-Prefix', caller.prefix);
      authorise(caller, rule.scope);
      if (caller.session) assertConfirmed(caller.session, context);
      request.caller = caller;
      return true;
    };
    const found = request.caller ?? this.identify(request);
    return found instanceof Promise ? found.then(admit) : admit(found);
  }

  private identify(request: AuthenticatedRequest): Caller | null | Promise<Caller | null> {
    const credential = credentialOf(request);
    if (credential === null) throw new MissingKey();
    return this.authenticator.authenticate(credential);
  }
}

function authorise(caller: Caller, scope: AccessRule['scope']): void {
  if (scope === 'session') assertSignedIn(caller);
  else if (scope !== 'any' && scope !== 'none') assertScope(caller, scope);
}

function assertScope(caller: Caller, scope: Scope): void {
  if (!caller.scopes.includes(scope)) throw new ScopeDenied(scope);
  if (isInGrace(caller) && LOST_IN_GRACE.has(scope)) throw new KeyInGrace();
}

function assertSignedIn({ session }: Caller): void {
  if (!session) throw new SessionRequired();
}

function assertConfirmed({ isConfirmed }: CallerSession, context: ExecutionContext): void {
  if (!isConfirmed && needsConfirmation(context)) throw new ConfirmationRequired();
}
