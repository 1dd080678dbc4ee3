import { Inject, Injectable, Logger } from '@nestjs/common';
import type Stripe from 'stripe';
import { ENV, type Env } from '../../config/index.js';
import { BillingNotConfigured, PaymentsFailed } from './payments.errors.js';
import { readSignedEvent } from './signed-event.js';
import { stripeClient } from './stripe-client.js';
import { nullIfMissing, paymentFaultOf } from './stripe-faults.js';
import { type CheckoutSession, readCheckoutSession, type StripeEvent } from './stripe-objects.js';
import { readSubscription, type Subscription } from './stripe-subscription.js';

/** Where somebody is sent to pay. */
export interface OpenedCheckout {
  sessionId: string;
  url: string;
}

/** What every checkout needs. */
export interface CheckoutTerms {
  /** Comes back with every event about it. */
  reference: string;
  metadata: Readonly<Record<string, string>>;
  successUrl: string;
  cancelUrl: string;
  /** The same key brings the same checkout, whatever was lost on the way. */
  idempotencyKey: string;
}

export interface Item {
  name: string;
  amountCents: number;
  currency: string;
}

/** The most that Stripe lists at a time. */
const PAGE = 100;

/** The way to Stripe. Every call throws `BillingNotConfigured` when no key is set. */
@Injectable()
export class Payments {
  private readonly log = new Logger(Payments.name);
  private readonly client: Stripe | null;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.client = stripeClient(env);
  }

  get isConfigured(): boolean {
    return this.client !== null;
  }

  /** Whether the key moves real money; events must say the same. */
  get isLive(): boolean {
    return /^.k_live_/.test(this.env.STRIPE_SECRET_KEY ?? '');
  }

  /** A payment of one item, once. */
  createCheckout(item: Item, terms: CheckoutTerms): Promise<OpenedCheckout> {
    return this.openCheckout(terms, {
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: item.currency,
            unit_amount: item.amountCents,
            product_data: { name: item.name },
          },
        },
      ],
      payment_intent_data: { metadata: terms.metadata },
      // What is paid is compared with what is owed, to the cent and in one currency.
      adaptive_pricing: { enabled: false },
    });
  }

  /** Without a customer of before, Stripe makes a new one. */
  createSubscriptionCheckout(
    { priceId, customerId }: { priceId: string; customerId: string | null },
    terms: CheckoutTerms,
  ): Promise<OpenedCheckout> {
    return this.openCheckout(terms, {
      mode: 'subscription',
      line_items: [{ quantity: 1, price: priceId }],
      subscription_data: { metadata: terms.metadata },
      ...(customerId === null ? {} : { customer: customerId }),
    });
  }

  /** Where a customer changes card, plan and address at Stripe. */
  async createPortalLink(customerId: string, returnUrl: string): Promise<string> {
    const link = await this.ask((stripe) =>
      stripe.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl }),
    );
    return link.url;
  }

  /** As it stands now; null when Stripe knows none by this id. */
  findSubscription(id: string): Promise<Subscription | null> {
    return this.ask((stripe) =>
      stripe.subscriptions.retrieve(id).then(readSubscription).catch(nullIfMissing),
    );
  }

  /** The same of a checkout session. */
  findCheckoutSession(id: string): Promise<CheckoutSession | null> {
    return this.ask((stripe) =>
      stripe.checkout.sessions.retrieve(id).then(readCheckoutSession).catch(nullIfMissing),
    );
  }

  /** Ends it at once, without giving anything back. One that has ended can't be ended again. */
  async cancelSubscription(id: string): Promise<Subscription> {
    return readSubscription(await this.ask((stripe) => stripe.subscriptions.cancel(id)));
  }

  /** All that were made since, newest first, a page at a time. */
  async *listCheckoutSessions(since: Date): AsyncGenerator<CheckoutSession[]> {
    const created = { gte: Math.floor(since.getTime() / 1_000) };
    for (let after: string | undefined, hasMore = true; hasMore; ) {
      const position = after === undefined ? {} : { starting_after: after };
      const page = await this.ask((stripe) =>
        stripe.checkout.sessions.list({ limit: PAGE, created, ...position }),
      );
      yield page.data.map(readCheckoutSession);
      after = page.data.at(-1)?.id;
      hasMore = page.has_more && after !== undefined;
    }
  }

  /** Throws unless Stripe signed just these bytes just now. */
  readEvent(rawBody: Buffer, signature: string | undefined): StripeEvent {
    const { STRIPE_WEBHOOK_SECRET: secret } = this.env;
    if (!this.client || !secret) throw new BillingNotConfigured();
    return readSignedEvent(rawBody, signature, secret);
  }

  private async openCheckout(
    { reference, metadata, successUrl, cancelUrl, idempotencyKey }: CheckoutTerms,
    params: Stripe.Checkout.SessionCreateParams,
  ): Promise<OpenedCheckout> {
    const common = {
      client_reference_id: reference,
      metadata,
      success_url: successUrl,
      cancel_url: cancelUrl,
    };
    const { id, url } = await this.ask((stripe) =>
      stripe.checkout.sessions.create({ ...common, ...params }, { idempotencyKey }),
    );
    // It is null in the modes that show no page of Stripe's.
    if (!url) throw new PaymentsFailed();
    return { sessionId: id, url };
  }

  private async ask<T>(question: (stripe: Stripe) => Promise<T>): Promise<T> {
    if (!this.client) throw new BillingNotConfigured();
    try {
      return await question(this.client);
    } catch (error) {
      const fault = paymentFaultOf(error);
      if (!fault) throw error;
      const line = `Stripe: ${error instanceof Error ? error.message : error}`;
      if (fault instanceof PaymentsFailed) this.log.error(line);
      else this.log.warn(line);
      throw fault;
    }
  }
}
