import { ApiError } from '../../platform/http/index.js';

/** One answer for codes that never were, are too old or were replaced by a newer mail. */
export class InvalidConfirmation extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_code';

  constructor() {
    super('The confirmation code is wrong or too old. Ask for a new one with /privacy/opt-out.', {
      field: 'code',
    });
  }
}
