export { ACCESS_RULE, Access, type AccessRule, accessRuleOf, Public } from './access.decorator.js';
export { ApiKeyGuard } from './api-key.guard.js';
export { Authenticator } from './authenticator.js';
export { actorOf, type Caller, CallerOf, type Mode } from './caller.js';
export { credentialOf } from './credential.js';
export { KeyAuthority } from './key-authority.js';
export {
  ConflictingCredentials,
  InvalidKey,
  KeyInGrace,
  LiveKeyRequired,
  MissingKey,
  PlanRequired,
  ScopeDenied,
} from './keys.errors.js';
export { KeysModule } from './keys.module.js';
export type { OwnedKey } from './keys.repository.js';
export { type IssuedKey, KeysService } from './keys.service.js';
export type { LimitClass } from './limit-class.js';
export type { Plan } from './plan.js';
export { RequiresPlan, requiredPlanOf } from './requires-plan.decorator.js';
export { LOST_IN_GRACE, SCOPES, type Scope } from './scopes.js';
