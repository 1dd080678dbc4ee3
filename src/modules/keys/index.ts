export {
  ACCESS_RULE,
  Access,
  type AccessRule,
  accessRuleOf,
  Public,
  SessionOnly,
} from './access.decorator.js';
export { ApiKeyGuard } from './api-key.guard.js';
export { Authenticator } from './authenticator.js';
export {
  type AuthenticatedRequest,
  actorOf,
  type Caller,
  CallerOf,
  type CallerSession,
  type Mode,
} from './caller.js';
export { credentialOf } from './credential.js';
export { DASHBOARD_NAME, DASHBOARD_PREFIX } from './dashboard-key.js';
export { KeyAuthority } from './key-authority.js';
export {
  ConflictingCredentials,
  InvalidKey,
  KeyInGrace,
  LiveKeyRequired,
  MissingKey,
  PlanRequired,
  ScopeDenied,
  SessionRequired,
} from './keys.errors.js';
export { KeysModule } from './keys.module.js';
export type { OwnedKey } from './keys.repository.js';
export { type IssuedKey, KeysService } from './keys.service.js';
export type { LimitClass } from './limit-class.js';
export { NeedsConfirmation } from './needs-confirmation.decorator.js';
export type { Plan } from './plan.js';
export { RequiresPlan, requiredPlanOf } from './requires-plan.decorator.js';
export { LOST_IN_GRACE, SCOPES, type Scope } from './scopes.js';
