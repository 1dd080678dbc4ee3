import { ApiError } from '../http/index.js';

export class BillingNotConfigured extends ApiError {
  readonly status = 503;
  readonly code = 'billing_not_configured';

  constructor() {
    super('Nothing is for sale here: the operator has set no payment provider up.');
  }
}

/** Stripe can't be reached, or says that it is unwell. */
export class PaymentsUnavailable extends ApiError {
  readonly status = 503;
  readonly code = 'payments_unavailable';

  constructor() {
    super('The payment provider does not answer just now. Nothing was paid; try again shortly.', {}, 30);
  }
}

/** Stripe understood and refused: only the operator can change that. */
export class PaymentsFailed extends ApiError {
  readonly status = 502;
  readonly code = 'payments_failed';

  constructor() {
    super(
      'The payment provider refused the request. Nothing was paid; quote the request id when you report it.',
    );
  }
}

export class PaymentInProgress extends ApiError {
  readonly status = 409;
  readonly code = 'idempotency_in_progress';

  constructor() {
    super('The request with this Idempotency-Key is still running. Send it again in a moment.', {}, 1);
  }
}

export class InvalidSignature extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_signature';

  constructor() {
    super('Stripe-Signature is missing, does not fit the body, or was made too long ago or in the future.');
  }
}
