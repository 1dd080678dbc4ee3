import { ApiError } from '../../platform/http/index.js';

/** One answer for wrong, expired, spent and tried too often, known address or not. */
export class InvalidCode extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_code';

  constructor() {
    super('The code is wrong, expired or was tried too often. Ask for a new one with /auth/register.', {
      field: 'code',
    });
  }
}

export class VerificationRequired extends ApiError {
  readonly status = 403;
  readonly code = 'verification_required';

  constructor() {
    super(
      'Prove that the address is yours: call /auth/verify with the code from the mail and then this route within 10 minutes, or send the code here.',
    );
  }
}

export class TooManyCodes extends ApiError {
  readonly status = 429;
  readonly code = 'rate_limit';

  constructor(retryAfterSeconds: number) {
    super(
      'A code was sent to this address just now. Look in the mailbox, or ask again later.',
      {},
      retryAfterSeconds,
    );
  }

  static example(): TooManyCodes {
    return new TooManyCodes(42);
  }
}
