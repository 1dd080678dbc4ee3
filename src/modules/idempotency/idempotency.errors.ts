import { ApiError } from '../../platform/http/index.js';

export class InvalidIdempotencyKey extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_request';

  constructor() {
    super('Idempotency-Key must have 1 to 255 printable ASCII characters.', {
      fields: [{ field: 'Idempotency-Key', message: 'must have 1 to 255 printable ASCII characters' }],
    });
  }
}

export class IdempotencyMismatch extends ApiError {
  readonly status = 422;
  readonly code = 'idempotency_mismatch';

  constructor() {
    super('This Idempotency-Key was used for another request. Use a new key for a new request.');
  }
}

export class IdempotencyInProgress extends ApiError {
  readonly status = 409;
  readonly code = 'idempotency_in_progress';

  constructor() {
    super('The request with this Idempotency-Key is still running. Send it again in a moment.', {}, 1);
  }
}
