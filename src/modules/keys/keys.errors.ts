import { ApiError } from '../../platform/http/index.js';
import type { Plan } from './plan.js';
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

  static example(): ScopeDenied {
    return new ScopeDenied('scrape:write');
  }
}

export class KeyInGrace extends ApiError {
  readonly status = 403;
  readonly code = 'key_in_grace';

  constructor() {
    super(
      'This key was replaced or revoked. Until it stops it can’t manage keys, buy credits, delete the account or manage webhooks.',
    );
  }
}

export class PlanRequired extends ApiError {
  readonly status = 403;
  readonly code = 'plan_required';

  constructor(plan: Plan) {
    super(`This needs the ${plan} plan. Upgrade with POST /api/v1/billing/subscribe, or ask the operator.`, {
      plan,
      upgrade: 'POST /api/v1/billing/subscribe',
    });
  }

  static example(): PlanRequired {
    return new PlanRequired('business');
  }
}

export class LiveKeyRequired extends ApiError {
  readonly status = 403;
  readonly code = 'live_key_required';

  constructor() {
    super('A test key can’t do this. Use a live key.');
  }
}

/** Otherwise a cap would be worth nothing: the key would lift it, or make itself a key without. */
export class KeyIsCapped extends ApiError {
  readonly status = 403;
  readonly code = 'key_is_capped';

  constructor() {
    super('A key with a credit_limit can’t make or replace other live keys, nor change a credit_limit.');
  }
}

/** Otherwise an expiry would be worth nothing: the key would put it off, or make itself a key without. */
export class KeyExpires extends ApiError {
  readonly status = 403;
  readonly code = 'key_expires';

  constructor(expiresAt: string) {
    super(
      `This key expires at ${expiresAt}, and no key that it makes, replaces or changes may last longer. Send an expires_at that is not later, or use a key that does not expire.`,
    );
  }

  static example(): KeyExpires {
    return new KeyExpires('2030-01-01T00:00:00.000Z');
  }
}

/** A cookie may be stolen; whoever reads the mail of the account is its owner. */
export class ConfirmationRequired extends ApiError {
  readonly status = 403;
  readonly code = 'confirmation_required';

  constructor() {
    super(
      'A session needs a fresh code for this: ask for one with POST /api/v1/auth/session/code, send it to POST /api/v1/auth/session/confirm, and repeat the request with the header X-Confirmation.',
    );
  }
}

export class SessionRequired extends ApiError {
  readonly status = 403;
  readonly code = 'session_required';

  constructor() {
    super('This is about a session, and a key has none. Sign in with POST /api/v1/auth/session.');
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class KeyNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('There is no such key.');
  }
}

export class KeyNotActive extends ApiError {
  readonly status = 409;
  readonly code = 'key_not_active';

  constructor() {
    super(
      'The key was already replaced, revoked or has expired; only an active key can be changed or rotated.',
    );
  }
}
