export {
  BillingNotConfigured,
  InvalidSignature,
  PaymentInProgress,
  PaymentsFailed,
  PaymentsUnavailable,
} from './payments.errors.js';
export { type CheckoutTerms, type Item, type OpenedCheckout, Payments } from './payments.js';
export { PaymentsModule } from './payments.module.js';
export {
  type CheckoutSession,
  type Dispute,
  idOf,
  type RefundedCharge,
  readCheckoutSession,
  readDispute,
  readRefundedCharge,
  type StripeEvent,
} from './stripe-objects.js';
export { readSubscription, type Subscription } from './stripe-subscription.js';
