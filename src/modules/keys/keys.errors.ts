import { ApiError } from '../../platform/http/index.js';
import type { Scope } from './scopes.js';

export class MissingKey extends ApiError {
  readonly status = 401;
  readonly code = 'missing_key';

  constructor() {
    super('Send your API key as "X-API-Key: <key>" or "Authorization: Bearer <key>".');
  }
}

/** One answer for wrong, revoked, expired and past its grace, so that it can't be probed which. */
export class InvalidKey extends ApiError {
  readonly status = 401;
  readonly code = 'invalid_key';

  constructor() {
    super('The API key is wrong, revoked or expired.');
  }
}

export class ConflictingCredentials extends ApiError {
  readonly status = 400;
  readonly code = 'conflicting_credentials';

  constructor() {
    super('X-API-Key and Authorization carry different keys. Send one of them.');
  }
}

export class ScopeDenied extends ApiError {
  readonly status = 403;
  readonly code = 'scope_denied';

  constructor(scope: Scope) {
    super(`The API key lacks the scope ${scope}.`, { scope });
  }
}
