import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import type { AuthenticatedRequest } from './caller.js';
import { credentialOf } from './credential.js';
import { InvalidKey, MissingKey, ScopeDenied } from './keys.errors.js';
import { KeysService } from './keys.service.js';

/** Stands before every route. A route that states no rule is shut. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly keys: KeysService,
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
    const credential = credentialOf(request);
    if (credential === null) throw new MissingKey();
    const caller = await this.keys.authenticate(credential);
    if (!caller) throw new InvalidKey();

    context.switchToHttp().getResponse<Response>().setHeader('X-Api-Key-Prefix', caller.prefix);
    if (rule.scope !== 'any' && !caller.scopes.includes(rule.scope)) throw new ScopeDenied(rule.scope);
    request.caller = caller;
    return true;
  }
}
