import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readCheckoutSession, type StripeEvent } from '../../../platform/payments/index.js';
import { type StripeEventHandler, StripeEventHandlers } from '../stripe-events/stripe-event-handlers.js';
import { PurchaseSettlement } from './purchase-settlement.js';

const FAILED = 'checkout.session.async_payment_failed';

/** How a checkout went. Whether it is paid says the session, not the event: "completed" may mean "ordered". */
@Injectable()
export class CheckoutEvents implements StripeEventHandler, OnModuleInit {
  readonly types = [
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
    FAILED,
    'checkout.session.expired',
  ];

  constructor(
    private readonly handlers: StripeEventHandlers,
    private readonly settlement: PurchaseSettlement,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
  }

  async handle({ type, object }: StripeEvent): Promise<void> {
    await this.settlement.settle(readCheckoutSession(object), { isFailed: type === FAILED });
  }
}
