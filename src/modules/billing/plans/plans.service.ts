import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { newId } from '../../../platform/ids.js';
import { AccountsService } from '../../accounts/index.js';
import { type Caller, InvalidKey, LiveKeyRequired } from '../../keys/index.js';
import { type CheckoutLinkResponse, PlanResponse, type PortalLinkResponse } from './dto/responses.js';
import { DASHBOARD_PAGE, PLAN_PAGE } from './plan-page.js';
import { AlreadySubscribed, NoSubscription } from './plans.errors.js';
import { SubscriptionCheckout } from './subscription-checkout.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** What a workspace does about its plan. What comes of it, Stripe tells: see SubscriptionEvents. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly checkout: SubscriptionCheckout,
  ) {}

  async show({ accountId }: Caller): Promise<PlanResponse> {
    const account = await this.accounts.find(accountId);
    // Deleted since the key was checked.
    if (!account) throw new InvalidKey();
    return PlanResponse.from(account, await this.subscriptions.find(accountId));
  }

  /** Our row is committed before Stripe hears of it, and no transaction waits for Stripe. */
  async subscribe({ accountId, mode }: Caller): Promise<CheckoutLinkResponse> {
    if (mode === 'test') throw new LiveKeyRequired();
    this.checkout.assertOnSale();

    const begun = await this.db.transaction(async () => {
      await this.assertUnsubscribed(accountId);
      return this.checkout.begin(accountId, newId());
    });

    const known = await this.subscriptions.find(accountId);
    return { checkout_url: await this.checkout.urlOf(accountId, begun, known?.customer_id ?? null) };
  }

  async openPortal({ accountId, mode, session }: Caller): Promise<PortalLinkResponse> {
    if (mode === 'test') throw new LiveKeyRequired();
    this.checkout.assertConfigured();
    const subscription = await this.subscriptions.find(accountId);
    if (!subscription?.customer_id) throw new NoSubscription();

    return {
      portal_url: await this.checkout.portalOf(
        subscription.customer_id,
        session ? DASHBOARD_PAGE : PLAN_PAGE,
      ),
    };
  }

  /** Two at once wait for each other, and then share one payment page. */
  private async assertUnsubscribed(accountId: string): Promise<void> {
    if (!(await this.accounts.hold(accountId))) throw new InvalidKey();
    const running = await this.subscriptions.listRunning(accountId);
    if (running.length > 0) throw new AlreadySubscribed();
  }
}
