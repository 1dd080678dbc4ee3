import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/index.js';
import { PurchasedCredits } from '../../credits/index.js';
import { type DisputeNews, PaymentsRepository } from './payments.repository.js';
import { lotOf, type Purchase } from './purchase.js';
import { reverse } from './reversal.js';
import { SettlementsRepository } from './settlements.repository.js';

/** Takes credits back for money that goes back. All calls join the caller's transaction, and may be repeated. */
@Injectable()
export class PurchaseReversals {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly purchases: SettlementsRepository,
    private readonly credits: PurchasedCredits,
    private readonly audit: AuditService,
  ) {}

  async refunded(paymentIntentId: string, refundedCents: number): Promise<void> {
    await this.payments.noteRefund(paymentIntentId, refundedCents);
    await this.applyTo(paymentIntentId);
  }

  async disputed(news: DisputeNews): Promise<void> {
    await this.payments.noteDispute(news);
    await this.applyTo(news.paymentIntentId);
  }

  /** To a purchase that is locked and paid. */
  async apply(purchase: Purchase, paymentIntentId: string): Promise<void> {
    const reversed = reverse(purchase, await this.payments.reversals(paymentIntentId));
    const change = reversed.takenBack - purchase.taken_back;
    if (change === 0 && reversed.status === purchase.status) return;
    if (!(await this.purchases.reverse(purchase, reversed)) || change === 0) return;

    await this.credits.demand(lotOf(purchase), change, purchase.take_back_steps + 1);
    await this.record(purchase, change);
  }

  /** What is known of no purchase waits until it is, or is none of ours. */
  private async applyTo(paymentIntentId: string): Promise<void> {
    const purchase = await this.purchases.lockByPayment(paymentIntentId);
    if (purchase) await this.apply(purchase, paymentIntentId);
  }

  private record({ id, account_id: accountId }: Purchase, change: number): Promise<void> {
    return this.audit.record({
      accountId,
      mode: 'live',
      actor: { kind: 'system' },
      action: change > 0 ? 'credits.taken_back' : 'credits.given_back',
      targetId: id,
      details: { credits: Math.abs(change) },
    });
  }
}
