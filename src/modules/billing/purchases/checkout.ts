import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { type OpenedCheckout, Payments } from '../../../platform/payments/index.js';
import type { Purchase } from './purchase.js';
import { type Shopfront, wayBack } from './way-back.js';

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
  open(
    { id, account_id, credits, amount_cents, currency }: Purchase,
    shopfront: Shopfront,
  ): Promise<OpenedCheckout> {
    const { success, cancelled } = wayBack(shopfront, id);
    const item = { name: `${credits.toLocaleString('en-US')} credits`, amountCents: amount_cents, currency };
    return this.payments.createCheckout(item, {
      reference: id,
      metadata: { purchase_id: id, account_id },
      successUrl: this.env.PUBLIC_URL + success,
      cancelUrl: this.env.PUBLIC_URL + cancelled,
      idempotencyKey: `purchase-${id}`,
    });
  }
}
