export { ACCESS_RULE, Access, type AccessRule, Public } from './access.decorator.js';
export { ApiKeyGuard } from './api-key.guard.js';
export { type Caller, CallerOf, type Mode } from './caller.js';
export { credentialOf } from './credential.js';
export { KeysModule } from './keys.module.js';
export { type IssuedKey, KeysService } from './keys.service.js';
export type { LimitClass } from './limit-class.js';
export { SCOPES, type Scope } from './scopes.js';
