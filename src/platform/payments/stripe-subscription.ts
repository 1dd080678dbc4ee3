import type Stripe from 'stripe';
import { idOf, nameOf } from './stripe-objects.js';

export interface Subscription {
  id: string;
  customerId: string | null;
  metadata: Readonly<Record<string, string>>;
  /** `active`, `trialing`, `past_due`, `canceled`, … */
  status: string;
  currentPeriodEnd: Date | null;
  /** When it will end, if that is settled. */
  cancelAt: Date | null;
}

export function readSubscription(object: object): Subscription {
  const subscription = object as Partial<Stripe.Subscription>;
  return {
    id: nameOf(subscription.id),
    customerId: idOf(subscription.customer),
    metadata: subscription.metadata ?? {},
    status: nameOf(subscription.status),
    currentPeriodEnd: timeOf(subscription.items?.data?.[0]?.current_period_end),
    cancelAt: timeOf(subscription.cancel_at),
  };
}

function timeOf(seconds: number | null | undefined): Date | null {
  return typeof seconds === 'number' ? new Date(seconds * 1_000) : null;
}
