import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Payments, type Subscription } from '../../../platform/payments/index.js';
import { AccountsService } from '../../accounts/index.js';
import { type DueSubscription, DueSubscriptionsRepository } from './due-subscriptions.repository.js';
import { hasEnded, isRunning } from './subscription.js';
import { SubscriptionCheckoutsRepository } from './subscription-checkouts.repository.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** What is kept of one that Stripe knows nothing of, as after a change of Stripe account. */
const GONE = { customerId: null, status: 'canceled', currentPeriodEnd: null, cancelAt: null };

/** Asks Stripe how a subscription stands, and lets the plan follow. */
@Injectable()
export class SubscriptionRefresh {
  private readonly log = new Logger(SubscriptionRefresh.name);

  constructor(
    private readonly db: Database,
    private readonly payments: Payments,
    private readonly accounts: AccountsService,
    private readonly due: DueSubscriptionsRepository,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly checkouts: SubscriptionCheckoutsRepository,
  ) {}

  async refresh(claimed: DueSubscription): Promise<void> {
    const current = (await this.ask(claimed)) ?? GONE;
    await this.db.transaction(() => this.keep(claimed, current));
  }

  private async ask({ id, cancel_wanted, status }: DueSubscription): Promise<Subscription | null> {
    const current = await this.payments.findSubscription(id);
    if (!current || !cancel_wanted || hasEnded(current.status)) return current;

    const ended = await this.payments.cancelSubscription(id);
    if (status === null)
      this.log.error(`Subscription ${id} was paid after its account was deleted: refund it at Stripe`);
    else this.log.log(`Ended subscription ${id}: its account was deleted`);
    return ended;
  }

  /** Locks the account before its subscription, like whoever subscribes. */
  private async keep(claimed: DueSubscription, current: typeof GONE | Subscription): Promise<void> {
    const account = await this.accounts.hold(claimed.account_id);
    if (!(await this.due.store(claimed, current)) || !account) return;

    const running = await this.subscriptions.listRunning(account.id);
    await this.accounts.setSubscribed(account, running.length > 0);
    if (isRunning(current.status)) await this.checkouts.close(account.id);
    if (running.length > 1)
      this.log.error(
        `Account ${account.id} pays for ${running.join(' and ')}: end and refund one of them at Stripe`,
      );
  }
}
