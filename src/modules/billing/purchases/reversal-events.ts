import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readDispute, readRefundedCharge, type StripeEvent } from '../../../platform/payments/index.js';
import { type StripeEventHandler, StripeEventHandlers } from '../stripe-events/stripe-event-handlers.js';
import type { DisputeState } from './payments.repository.js';
import { PurchaseReversals } from './purchase-reversals.js';

const REFUNDED = 'charge.refunded';

/** Money that goes back: on our word as a refund, on the bank's as a dispute. */
@Injectable()
export class ReversalEvents implements StripeEventHandler, OnModuleInit {
  readonly types = [
    REFUNDED,
    'charge.dispute.created',
    'charge.dispute.updated',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
  ];

  constructor(
    private readonly handlers: StripeEventHandlers,
    private readonly reversals: PurchaseReversals,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
  }

  async handle({ type, object }: StripeEvent): Promise<void> {
    if (type === REFUNDED) await this.refund(object);
    else await this.dispute(object);
  }

  private async refund(object: object): Promise<void> {
    const { paymentIntentId, refundedCents } = readRefundedCharge(object);
    if (paymentIntentId !== null) await this.reversals.refunded(paymentIntentId, refundedCents);
  }

  private async dispute(object: object): Promise<void> {
    const { id, paymentIntentId, amountCents, status } = readDispute(object);
    if (paymentIntentId === null || id === '') return;
    await this.reversals.disputed({ id, paymentIntentId, amountCents, state: stateOf(status) });
  }
}

/** While a dispute is open the money is with the bank; a warning leaves it here. */
function stateOf(status: string): DisputeState {
  if (status === 'won' || status === 'prevented') return 'won';
  if (status === 'lost') return 'lost';
  return status.startsWith('warning_') ? 'inquiry' : 'open';
}
