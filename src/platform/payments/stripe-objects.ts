import type Stripe from 'stripe';

/** What Stripe tells in an event. Its object is read by who knows its kind: a webhook may speak another version. */
export interface StripeEvent {
  id: string;
  type: string;
  created: Date;
  livemode: boolean;
  object: Record<string, unknown>;
}

export interface CheckoutSession {
  id: string;
  mode: string;
  status: string;
  paymentStatus: string;
  /** What we gave it to be recognised by. */
  reference: string | null;
  metadata: Readonly<Record<string, string>>;
  amountCents: number | null;
  currency: string | null;
  paymentIntentId: string | null;
  customerId: string | null;
  subscriptionId: string | null;
}

export interface RefundedCharge {
  paymentIntentId: string | null;
  /** All that was ever given back of this charge. */
  refundedCents: number;
}

export interface Dispute {
  id: string;
  paymentIntentId: string | null;
  amountCents: number;
  status: string;
}

export function readCheckoutSession(object: object): CheckoutSession {
  const session = object as Partial<Stripe.Checkout.Session>;
  return {
    id: nameOf(session.id),
    mode: nameOf(session.mode),
    status: nameOf(session.status),
    paymentStatus: nameOf(session.payment_status),
    reference: idOf(session.client_reference_id),
    metadata: session.metadata ?? {},
    amountCents: session.amount_total ?? null,
    currency: session.currency ?? null,
    paymentIntentId: idOf(session.payment_intent),
    customerId: idOf(session.customer),
    subscriptionId: idOf(session.subscription),
  };
}

export function readRefundedCharge(object: object): RefundedCharge {
  const charge = object as Partial<Stripe.Charge>;
  return { paymentIntentId: idOf(charge.payment_intent), refundedCents: centsOf(charge.amount_refunded) };
}

export function readDispute(object: object): Dispute {
  const dispute = object as Partial<Stripe.Dispute>;
  return {
    id: nameOf(dispute.id),
    paymentIntentId: idOf(dispute.payment_intent),
    amountCents: centsOf(dispute.amount),
    status: nameOf(dispute.status),
  };
}

/** Stripe sends the id of another object, or, when it was asked to, that object. */
export function idOf(reference: unknown): string | null {
  const id =
    typeof reference === 'string' ? reference : (reference as { id?: unknown } | null | undefined)?.id;
  return isName(id) ? id : null;
}

/** Empty where there is none. */
export function nameOf(text: unknown): string {
  return isName(text) ? text : '';
}

/** What PostgreSQL and a log line can hold. */
export function isName(text: unknown): text is string {
  return typeof text === 'string' && /^[\x21-\x7e]{1,255}$/.test(text);
}

function centsOf(amount: unknown): number {
  return Number.isSafeInteger(amount) ? Math.max(0, Number(amount)) : 0;
}
