import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { BillingNotConfigured, Payments } from '../../../platform/payments/index.js';
import { PLAN_PAGE } from './plan-page.js';
import {
  type SubscriptionCheckout as Begun,
  SubscriptionCheckoutsRepository,
} from './subscription-checkouts.repository.js';

/** The pages at Stripe: one to subscribe on, one to look after what was subscribed to. */
@Injectable()
export class SubscriptionCheckout {
  constructor(
    private readonly payments: Payments,
    private readonly checkouts: SubscriptionCheckoutsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  assertOnSale(): void {
    if (!this.payments.isConfigured || !this.env.STRIPE_BUSINESS_PRICE) throw new BillingNotConfigured();
  }

  /** What was sold can be looked after, and cancelled, though it is not on sale any more. */
  assertConfigured(): void {
    if (!this.payments.isConfigured) throw new BillingNotConfigured();
  }

  begin(accountId: string, freshId: string): Promise<Begun> {
    return this.checkouts.openOne(accountId, freshId);
  }

  /** Asked again for the same one, Stripe answers with the same page. */
  async urlOf(accountId: string, { id, url: known }: Begun, customerId: string | null): Promise<string> {
    if (known !== null) return known;
    const address = this.env.PUBLIC_URL + PLAN_PAGE;
    const opened = await this.payments.createSubscriptionCheckout(
      { priceId: this.env.STRIPE_BUSINESS_PRICE ?? '', customerId },
      {
        reference: id,
        metadata: { account_id: accountId },
        successUrl: address,
        cancelUrl: address,
        idempotencyKey: `subscription-${id}`,
      },
    );
    await this.checkouts.noteOpened(accountId, id, opened);
    return opened.url;
  }

  /** `wayBack`: a path of this service. */
  portalOf(customerId: string, wayBack: string): Promise<string> {
    return this.payments.createPortalLink(customerId, this.env.PUBLIC_URL + wayBack);
  }
}
