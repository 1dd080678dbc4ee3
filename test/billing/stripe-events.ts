import { randomBytes } from 'node:crypto';
import Stripe from 'stripe';
import type { TestApp } from '../support/app.js';
import type { DoubleSession } from '../support/stripe-double.js';

export const WEBHOOK_SECRET = 'whsec_of_the_tests';
export const WEBHOOK = '/api/v1/billing/stripe/webhook';

export interface StripeEventBody {
  id: string;
  object: 'event';
  type: string;
  created: number;
  livemode: boolean;
  data: { object: object };
}

export function anEvent(
  type: string,
  object: object,
  changes: Partial<StripeEventBody> = {},
): StripeEventBody {
  const id = `evt_${randomBytes(8).toString('hex')}`;
  const created = Math.floor(Date.now() / 1_000);
  return { id, object: 'event', type, created, livemode: false, data: { object }, ...changes };
}

/** What Stripe shows of a session once its buyer has paid, or ordered to pay later. */
export function completed(
  session: DoubleSession,
  paymentStatus: 'paid' | 'unpaid' = 'paid',
  paymentIntent = `pi_of_${session.id}`,
): DoubleSession {
  return {
    ...session,
    status: 'complete',
    payment_status: paymentStatus,
    payment_intent: paymentIntent,
    url: null,
  };
}

export function refundedCharge(session: DoubleSession, amountRefunded: number): object {
  return {
    id: `ch_of_${session.id}`,
    object: 'charge',
    amount: session.amount_total,
    amount_refunded: amountRefunded,
    payment_intent: `pi_of_${session.id}`,
  };
}

export function dispute(session: DoubleSession, status: string, amount = session.amount_total): object {
  const id = `dp_of_${session.id}`;
  return { id, object: 'dispute', amount, status, payment_intent: `pi_of_${session.id}` };
}

/** How a signature may be made wrong. */
export interface Signing {
  secret?: string;
  /** Seconds from now. */
  at?: number;
  header?: string;
}

/** Sends bytes as Stripe does. */
export function deliver(app: TestApp, event: object | string, { secret, at = 0, header }: Signing = {}) {
  const payload = typeof event === 'string' ? event : JSON.stringify(event);
  const signature =
    header ??
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: secret ?? WEBHOOK_SECRET,
      timestamp: Math.floor(Date.now() / 1_000) + at,
    });
  return app.http
    .post(WEBHOOK)
    .set('Content-Type', 'application/json; charset=utf-8')
    .set('Stripe-Signature', signature)
    .send(payload);
}
