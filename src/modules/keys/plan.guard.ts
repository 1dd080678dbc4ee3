import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from './caller.js';
import { PlanRequired } from './keys.errors.js';
import type { Plan } from './plan.js';

/** Stands behind the key's guard, and lets workspaces on one plan pass. */
export class PlanGuard implements CanActivate {
  constructor(private readonly plan: Plan) {}

  canActivate(context: ExecutionContext): boolean {
    const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!caller) throw new Error('RequiresPlan stands on a route without @Access');
    if (caller.plan !== this.plan) throw new PlanRequired(this.plan);
    return true;
  }
}
