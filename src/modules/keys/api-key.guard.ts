import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import { Authenticator } from './authenticator.js';
import { type AuthenticatedRequest, type Caller, isInGrace } from './caller.js';
import { credentialOf } from './credential.js';
import { InvalidKey, KeyInGrace, MissingKey, ScopeDenied } from './keys.errors.js';
import { LOST_IN_GRACE } from './scopes.js';

/** Stands before every route. A route that states no rule is shut. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) return false;
    if (rule.scope === 'none') return true;

    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const caller = await this.identify(request);
    context.switchToHttp().getResponse<Response>().setHeader('X-Api-Key-Prefix', caller.prefix);
    authorise(caller, rule.scope);
    request.caller = caller;
    return true;
  }

  private async identify(request: AuthenticatedRequest): Promise<Caller> {
    const credential = credentialOf(request);
    if (credential === null) throw new MissingKey();
    const caller = await this.authenticator.authenticate(credential);
    if (!caller) throw new InvalidKey();
    return caller;
  }
}

function authorise(caller: Caller, scope: Exclude<AccessRule['scope'], 'none'>): void {
  if (scope !== 'any' && !caller.scopes.includes(scope)) throw new ScopeDenied(scope);
  if (isInGrace(caller) && LOST_IN_GRACE.has(scope)) throw new KeyInGrace();
}
