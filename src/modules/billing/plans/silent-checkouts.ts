import { Injectable } from '@nestjs/common';
import { Payments } from '../../../platform/payments/index.js';
import { DueSubscriptionsRepository } from './due-subscriptions.repository.js';
import { type SilentCheckout, SubscriptionCheckoutsRepository } from './subscription-checkouts.repository.js';

const AT_A_TIME = 10;

/** Makes up for the events of a new subscription, should all of them be lost: nobody pays and gets nothing. */
@Injectable()
export class SilentCheckouts {
  constructor(
    private readonly payments: Payments,
    private readonly checkouts: SubscriptionCheckoutsRepository,
    private readonly due: DueSubscriptionsRepository,
  ) {}

  async askAbout(): Promise<void> {
    for (const silent of await this.checkouts.claimSilent(AT_A_TIME)) await this.ask(silent);
  }

  private async ask({ account_id, session_id }: SilentCheckout): Promise<void> {
    const session = await this.payments.findCheckoutSession(session_id);
    if (session?.subscriptionId) await this.due.note(session.subscriptionId, account_id);
    if (session?.status !== 'open') await this.checkouts.close(account_id);
  }
}
