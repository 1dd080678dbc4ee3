import 'reflect-metadata';
import { applyDecorators, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { LimitClass } from './limit-class.js';
import type { Scope } from './scopes.js';

/** Who may call a route, and how often. */
export interface AccessRule {
  /** 'none' lets every call in; 'any' every working key; 'session' who is signed in, and no key. */
  scope: Scope | 'any' | 'none' | 'session';
  limit: LimitClass;
}

export const ACCESS_RULE = 'access-rule';

type RouteDecorator = MethodDecorator & ClassDecorator;

/** The route takes a key that has `scope`. */
export function Access(rule: { scope: Scope | 'any'; limit: LimitClass }): RouteDecorator {
  return applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, rule),
    ApiSecurity('api_key'),
    ApiBearerAuth('bearer'),
  );
}

/** The route takes no key. */
export function Public({ limit }: { limit: LimitClass }): RouteDecorator {
  // An empty requirement is how OpenAPI says "no credential", as opposed to not saying.
  return applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, { scope: 'none', limit }),
    ApiSecurity({}),
  );
}

/** The route is about the session itself, so no key will do. */
export function SessionOnly({ limit }: { limit: LimitClass }): RouteDecorator {
  return applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, { scope: 'session', limit }),
    ApiSecurity('session'),
  );
}

/** What a route states, or else its controller. */
export function accessRuleOf(context: ExecutionContext): AccessRule | undefined {
  return (
    Reflect.getMetadata(ACCESS_RULE, context.getHandler()) ??
    Reflect.getMetadata(ACCESS_RULE, context.getClass())
  );
}
