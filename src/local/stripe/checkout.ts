import type { Books } from './books.js';
import type { Announcer } from './events/announcer.js';
import { newStripeId, nowInSeconds } from './ids.js';
import type { CheckoutSession } from './objects.js';
import type { Payments } from './payments.js';
import type { Subscriptions } from './subscriptions.js';

/** What a buyer does on the pay page, and what becomes of a session by itself. What can't be is not done. */
export class Checkout {
  constructor(
    private readonly books: Books,
    private readonly announcer: Announcer,
    private readonly payments: Payments,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** The money is there at once, as with a card. */
  pay(session: CheckoutSession): void {
    if (session.status !== 'open') return;
    if (session.mode === 'subscription') this.subscribe(session);
    else this.payments.collect(this.payments.intentOf(session));
    this.complete(session, 'paid');
  }

  /** The order is placed and the money still on its way, as with a bank debit. Not offered for subscriptions. */
  payLater(session: CheckoutSession): void {
    if (session.status !== 'open' || session.mode === 'subscription') return;
    this.payments.intentOf(session).status = 'processing';
    this.complete(session, 'unpaid');
  }

  /** A card that is refused: the buyer may try another. */
  decline(session: CheckoutSession): void {
    if (session.status !== 'open' || session.mode === 'subscription') return;
    this.announcer.announce('payment_intent.payment_failed', this.payments.intentOf(session));
  }

  /** What was to be paid later has arrived. */
  arrive(session: CheckoutSession): void {
    if (!this.isOnItsWay(session)) return;
    this.payments.collect(this.payments.intentOf(session));
    session.payment_status = 'paid';
    this.announcer.announce('checkout.session.async_payment_succeeded', session);
  }

  /** What was to be paid later never will be. */
  bounce(session: CheckoutSession): void {
    if (!this.isOnItsWay(session)) return;
    this.payments.intentOf(session).status = 'canceled';
    this.announcer.announce('checkout.session.async_payment_failed', session);
  }

  isOnItsWay(session: CheckoutSession): boolean {
    const intent = this.books.entries.paymentIntents[session.payment_intent ?? ''];
    return session.status === 'complete' && intent?.status === 'processing';
  }

  expire(session: CheckoutSession): void {
    if (session.status !== 'open') return;
    session.status = 'expired';
    session.url = null;
    this.announcer.announce('checkout.session.expired', session);
  }

  expireOverdue(): void {
    const now = nowInSeconds();
    for (const session of Object.values(this.books.entries.sessions))
      if (session.expires_at <= now) this.expire(session);
  }

  private complete(session: CheckoutSession, paymentStatus: CheckoutSession['payment_status']): void {
    session.status = 'complete';
    session.url = null;
    session.payment_status = paymentStatus;
    session.customer_details = { email: session.customer_email };
    this.announcer.announce('checkout.session.completed', session);
  }

  private subscribe(session: CheckoutSession): void {
    session.customer ??= this.newCustomer(session.customer_email);
    session.subscription = this.subscriptions.start(session, session.customer).id;
  }

  private newCustomer(email: string | null): string {
    const id = newStripeId('cus');
    this.books.entries.customers[id] = {
      id,
      object: 'customer',
      created: nowInSeconds(),
      livemode: false,
      email,
      name: null,
      metadata: {},
    };
    return id;
  }
}
