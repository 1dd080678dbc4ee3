import Stripe from 'stripe';
import type { ApiError } from '../http/index.js';
import { PaymentInProgress, PaymentsFailed, PaymentsUnavailable } from './payments.errors.js';

const { errors } = Stripe;

/** What goes by itself after a while. */
const PASSING = [errors.StripeConnectionError, errors.StripeAPIError, errors.StripeRateLimitError];

/** What went wrong at Stripe, as the caller may know it; null when it did not go wrong there. */
export function paymentFaultOf(error: unknown): ApiError | null {
  if (!(error instanceof errors.StripeError)) return null;
  if (error.code === 'idempotency_key_in_use') return new PaymentInProgress();
  return PASSING.some((kind) => error instanceof kind) ? new PaymentsUnavailable() : new PaymentsFailed();
}

/** Stripe says so of an id that never was, and of one of its other world. */
export function nullIfMissing(error: unknown): null {
  if (error instanceof errors.StripeInvalidRequestError && error.code === 'resource_missing') return null;
  throw error;
}
