import type { Books } from './books.js';
import type { Announcer } from './events/announcer.js';
import { newStripeId, nowInSeconds } from './ids.js';
import type { CheckoutSession, LineItem, Subscription, SubscriptionItem } from './objects.js';

/** Every interval is taken for a month of 30 days: enough to show a date. */
const PERIOD_SECONDS = 30 * 24 * 60 * 60;

/** The life of a subscription. One that has ended is never changed again. */
export class Subscriptions {
  constructor(
    private readonly books: Books,
    private readonly announcer: Announcer,
  ) {}

  start({ id, currency, line_items }: CheckoutSession, customer: string): Subscription {
    const now = nowInSeconds();
    const subscription: Subscription = {
      id: newStripeId('sub'),
      object: 'subscription',
      created: now,
      livemode: false,
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: null,
      currency,
      customer,
      ended_at: null,
      items: { object: 'list', data: line_items.data.map((item) => itemFrom(item, now)), has_more: false },
      metadata: this.books.entries.inheritance[id] ?? {},
      start_date: now,
      status: 'active',
    };
    this.books.entries.subscriptions[subscription.id] = subscription;
    this.announcer.announce('customer.subscription.created', subscription);
    return subscription;
  }

  /** It goes on until what was paid for is used up; or on and on, when that is taken back. */
  setEnding(subscription: Subscription, isEnding: boolean): void {
    this.update(subscription, {
      cancel_at_period_end: isEnding,
      cancel_at: isEnding ? (subscription.items.data[0]?.current_period_end ?? null) : null,
      canceled_at: isEnding ? nowInSeconds() : null,
    });
  }

  /** `past_due` while a payment that failed is tried again, `unpaid` when it is tried no more. */
  setStatus(subscription: Subscription, status: 'active' | 'past_due' | 'unpaid'): void {
    this.update(subscription, { status });
  }

  cancel(subscription: Subscription): void {
    if (subscription.status === 'canceled') return;
    const now = nowInSeconds();
    Object.assign(subscription, { status: 'canceled', canceled_at: now, ended_at: now });
    this.announcer.announce('customer.subscription.deleted', subscription);
  }

  /** The next period begins, or, when it was to end with this one, it ends. */
  renew(subscription: Subscription): void {
    if (subscription.cancel_at_period_end) {
      this.cancel(subscription);
      return;
    }
    const data = subscription.items.data.map((item) => ({
      ...item,
      current_period_start: item.current_period_end,
      current_period_end: item.current_period_end + PERIOD_SECONDS,
    }));
    this.update(subscription, { items: { ...subscription.items, data } });
  }

  private update(subscription: Subscription, changes: Partial<Subscription>): void {
    if (subscription.status === 'canceled') return;
    Object.assign(subscription, changes);
    this.announcer.announce('customer.subscription.updated', subscription);
  }
}

function itemFrom({ price, quantity }: LineItem, now: number): SubscriptionItem {
  return {
    id: newStripeId('si'),
    object: 'subscription_item',
    price,
    quantity,
    current_period_start: now,
    current_period_end: now + PERIOD_SECONDS,
  };
}
