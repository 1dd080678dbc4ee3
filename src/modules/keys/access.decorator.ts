import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { Scope } from './scopes.js';

/** Who may call a route. */
export type AccessRule = { scope: Scope } | 'public';

export const ACCESS_RULE = 'access-rule';

/** The route takes a key that has `scope`. */
export function Access(scope: Scope): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata<string, AccessRule>(ACCESS_RULE, { scope }),
    ApiSecurity('api_key'),
    ApiBearerAuth('bearer'),
  );
}

/** The route takes no key. */
export function Public(): MethodDecorator & ClassDecorator {
  // An empty requirement is how OpenAPI says "no credential", as opposed to not saying.
  return applyDecorators(SetMetadata<string, AccessRule>(ACCESS_RULE, 'public'), ApiSecurity({}));
}
