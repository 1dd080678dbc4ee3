import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type AccessRule, accessRuleOf } from './access.decorator.js';
import { Authenticator } from './authenticator.js';
import { type AuthenticatedRequest, type Caller, isInGrace } from './caller.js';
import { credentialOf } from './credential.js';
import { InvalidKey, KeyInGrace, MissingKey, ScopeDenied } from './keys.errors.js';
import { LOST_IN_GRACE } from './scopes.js';

/** Stands before every route. A route that states no rule is shut. */
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
      request.caller = caller;
      return true;
    };
    const found = this.identify(request);
    return found instanceof Promise ? found.then(admit) : admit(found);
  }

  private identify(request: AuthenticatedRequest): Caller | null | Promise<Caller | null> {
    const credential = credentialOf(request);
    if (credential === null) throw new MissingKey();
    return this.authenticator.authenticate(credential);
  }
}

function authorise(caller: Caller, scope: AccessRule['scope']): void {
  if (scope === 'any' || scope === 'none') return;
  if (!caller.scopes.includes(scope)) throw new ScopeDenied(scope);
  if (isInGrace(caller) && LOST_IN_GRACE.has(scope)) throw new KeyInGrace();
}
