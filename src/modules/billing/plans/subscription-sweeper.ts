import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Payments } from '../../../platform/payments/index.js';
import { type DueSubscription, DueSubscriptionsRepository } from './due-subscriptions.repository.js';
import { SilentCheckouts } from './silent-checkouts.js';
import { SubscriptionRefresh } from './subscription-refresh.js';

/** An event asks for a sweep at once; this finds what a lost process left, and what nobody announced. */
const SWEEP_EVERY_MS = 3_000;

/** Asked one after the other: Stripe limits how many questions it takes at a time. */
const AT_A_TIME = 10;

/** Runs in every process that answers requests: whoever claims a subscription asks about it. */
@Injectable()
export class SubscriptionSweeper {
  private readonly log = new Logger(SubscriptionSweeper.name);
  private sweeping: Promise<void> | null = null;
  private isAskedFor = false;

  constructor(
    private readonly payments: Payments,
    private readonly due: DueSubscriptionsRepository,
    private readonly refresh: SubscriptionRefresh,
    private readonly silent: SilentCheckouts,
  ) {}

  /** Asked for while it runs, it runs once more: what was noted meanwhile may have been overlooked. */
  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (!this.payments.isConfigured) return;
    this.isAskedFor = true;
    this.sweeping ??= this.sweepAsAsked();
    await this.sweeping;
  }

  private async sweepAsAsked(): Promise<void> {
    while (this.isAskedFor) {
      this.isAskedFor = false;
      await this.sweepOnce();
    }
    this.sweeping = null;
  }

  private async sweepOnce(): Promise<void> {
    await this.repeatable(() => this.due.endThoseOfDeletedAccounts());
    await this.repeatable(() => this.silent.askAbout());
    await this.repeatable(() => this.refreshDue());
  }

  /** What fails holds up nothing else. */
  private async repeatable(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.log.warn(`The sweep of subscriptions failed and will be repeated: ${reasonOf(error)}`);
    }
  }

  private async refreshDue(): Promise<void> {
    for (const claimed of await this.due.claim(AT_A_TIME)) await this.refreshOne(claimed);
  }

  /** One that Stripe refuses does not hold up the others; its row says when to ask again. */
  private async refreshOne(claimed: DueSubscription): Promise<void> {
    try {
      await this.refresh.refresh(claimed);
    } catch (error) {
      const line = `Could not ask Stripe about subscription ${claimed.id}; will be repeated: ${reasonOf(error)}`;
      // Nobody else would stop what a deleted account goes on paying for.
      if (claimed.cancel_wanted) this.log.error(`${line}. Its account is deleted: end it at Stripe`);
      else this.log.warn(line);
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
