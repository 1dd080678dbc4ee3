import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { isId } from '../../../platform/ids.js';
import { readCheckoutSession, readSubscription, type StripeEvent } from '../../../platform/payments/index.js';
import { type StripeEventHandler, StripeEventHandlers } from '../stripe-events/stripe-event-handlers.js';
import { DueSubscriptionsRepository } from './due-subscriptions.repository.js';
import { SubscriptionSweeper } from './subscription-sweeper.js';

const COMPLETED = 'checkout.session.completed';

/**
 * An event is only a reason to ask: events come late, twice and in any order, and their times are whole seconds,
 * so what one says may be older than what is known. Stripe is asked after the commit, on nobody's connection.
 */
@Injectable()
export class SubscriptionEvents implements StripeEventHandler, OnModuleInit {
  readonly types = [
    COMPLETED,
    'customer.subscription.created',
    'customer.subscription.updated',
    'customer.subscription.deleted',
    'customer.subscription.paused',
    'customer.subscription.resumed',
  ];

  constructor(
    private readonly handlers: StripeEventHandlers,
    private readonly due: DueSubscriptionsRepository,
    private readonly sweeper: SubscriptionSweeper,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
  }

  async handle(event: StripeEvent): Promise<void> {
    const { id, accountId } = subjectOf(event);
    if (!id || !accountId || !isId(accountId)) return;
    if (!(await this.due.note(id, accountId))) return;
    this.db.afterCommit(() => void this.sweeper.sweep());
  }
}

/** Which subscription, and by what we gave Stripe to remember whose. */
function subjectOf({ type, object }: StripeEvent): { id: string | null; accountId: string | undefined } {
  if (type === COMPLETED) {
    const { subscriptionId: id, metadata } = readCheckoutSession(object);
    return { id, accountId: metadata.account_id };
  }
  const { id, metadata } = readSubscription(object);
  return { id, accountId: metadata.account_id };
}
