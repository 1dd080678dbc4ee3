import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { type OpenedCheckout, Payments } from '../../../platform/payments/index.js';
import { CANCELLED_PAGE, SUCCESS_PAGE } from './checkout-pages.js';
import type { Purchase } from './purchase.js';

/** Opens the page at Stripe where a purchase is paid. */
@Injectable()
export class Checkout {
  constructor(
    private readonly payments: Payments,
    @Inject(ENV) private readonly env: Env,
  ) {}

  get isConfigured(): boolean {
    return this.payments.isConfigured;
  }

  /** Called again for the same purchase it answers the same page. */
  open({ id, account_id, credits, amount_cents, currency }: Purchase): Promise<OpenedCheckout> {
    const item = { name: `${credits.toLocaleString('en-US')} credits`, amountCents: amount_cents, currency };
    return this.payments.createCheckout(item, {
      reference: id,
      metadata: { purchase_id: id, account_id },
      successUrl: this.env.PUBLIC_URL + SUCCESS_PAGE,
      cancelUrl: this.env.PUBLIC_URL + CANCELLED_PAGE,
      idempotencyKey: `purchase-${id}`,
    });
  }
}
