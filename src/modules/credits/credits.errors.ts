import { ApiError } from '../../platform/http/index.js';

export class InsufficientCredits extends ApiError {
  readonly status = 402;
  readonly code = 'insufficient_credits';

  constructor(required: number, available: number) {
    super(`Not enough credits: ${required} needed, ${available} left. Buy more to go on.`, {
      required,
      available,
    });
  }

  static example(): InsufficientCredits {
    return new InsufficientCredits(5, 2);
  }
}
