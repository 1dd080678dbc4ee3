import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { PlanGuard } from './plan.guard.js';
import type { Plan } from './plan.js';

const REQUIRED_PLAN = 'required-plan';

/** The route, or each of a controller, is for workspaces on this plan. Beside `@Access`, which says who calls. */
export function RequiresPlan(plan: Plan): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(REQUIRED_PLAN, plan), UseGuards(new PlanGuard(plan)));
}

/** What a route or its controller requires. */
export function requiredPlanOf(controller: object, handler: object): Plan | undefined {
  return Reflect.getMetadata(REQUIRED_PLAN, handler) ?? Reflect.getMetadata(REQUIRED_PLAN, controller);
}
