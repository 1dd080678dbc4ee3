import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { isId } from '../../../platform/ids.js';
import type { CheckoutSession } from '../../../platform/payments/index.js';
import { AuditService } from '../../audit/index.js';
import { PurchasedCredits } from '../../credits/index.js';
import { PaymentsRepository } from './payments.repository.js';
import { lotOf } from './purchase.js';
import { PurchaseReversals } from './purchase-reversals.js';
import { disagreement } from './session-agreement.js';
import { type LockedPurchase, SettlementsRepository } from './settlements.repository.js';

export type Settlement = 'credited' | 'expired' | 'failed' | 'unchanged';

/** Brings a purchase to where its checkout session is, once, whoever asks and however often. */
@Injectable()
export class PurchaseSettlement {
  private readonly log = new Logger(PurchaseSettlement.name);

  constructor(
    private readonly db: Database,
    private readonly payments: PaymentsRepository,
    private readonly purchases: SettlementsRepository,
    private readonly credits: PurchasedCredits,
    private readonly reversals: PurchaseReversals,
    private readonly audit: AuditService,
  ) {}

  /** `isFailed`: the money that was on its way will not come, which the session itself does not say. */
  settle(session: CheckoutSession, { isFailed = false } = {}): Promise<Settlement> {
    return this.db.transaction(async () => {
      const purchase = await this.claim(session);
      if (!purchase) return 'unchanged';
      if (session.paymentStatus === 'paid') return this.credit(purchase, session);
      if (isFailed) return this.end(purchase, 'failed');
      return session.status === 'expired' ? this.end(purchase, 'expired') : 'unchanged';
    });
  }

  /** Locks in the order in which everyone does: payment, purchase, wallet. */
  private async claim(session: CheckoutSession): Promise<LockedPurchase | null> {
    if (session.mode !== 'payment') return null;
    if (session.paymentIntentId !== null) await this.payments.hold(session.paymentIntentId);
    const { reference } = session;
    const purchase = reference !== null && isId(reference) ? await this.purchases.lock(reference) : null;
    if (!purchase) {
      this.log.warn(`Ignored checkout session ${session.id}: no purchase of ours is behind it`);
      return null;
    }
    const fault = await this.faultOf(session, purchase);
    if (fault === null) return purchase;
    this.log.error(`Checkout session ${session.id} does not fit purchase ${purchase.id}: ${fault}`);
    return null;
  }

  private async faultOf(session: CheckoutSession, purchase: LockedPurchase): Promise<string | null> {
    const isTaken = await this.purchases.isTaken(idsOf(session), purchase.id);
    return isTaken ? 'it paid for another purchase' : disagreement(session, purchase);
  }

  private async credit(purchase: LockedPurchase, session: CheckoutSession): Promise<Settlement> {
    if (!(await this.purchases.markPaid(purchase.id, idsOf(session)))) return 'unchanged';

    await this.credits.add(lotOf(purchase), purchase.credits);
    await this.record(purchase);
    const { paymentIntentId } = session;
    if (paymentIntentId !== null)
      await this.reversals.apply({ ...purchase, status: 'paid' }, paymentIntentId);
    if (purchase.is_orphaned)
      this.log.error(`Purchase ${purchase.id} was paid after its account was deleted: refund it at Stripe`);
    return 'credited';
  }

  private async end({ id }: LockedPurchase, status: 'expired' | 'failed'): Promise<Settlement> {
    return (await this.purchases.end(id, status)) ? status : 'unchanged';
  }

  private record({ id, account_id: accountId, ...bought }: LockedPurchase): Promise<void> {
    const { credits, amount_cents, currency } = bought;
    return this.audit.record({
      accountId,
      mode: 'live',
      actor: { kind: 'system' },
      action: 'credits.purchased',
      targetId: id,
      details: { credits, amount_cents, currency },
    });
  }
}

function idsOf({ id, paymentIntentId }: CheckoutSession): {
  sessionId: string;
  paymentIntentId: string | null;
} {
  return { sessionId: id, paymentIntentId };
}
