import { Injectable } from '@nestjs/common';
import { type CheckoutSession, Payments } from '../../../platform/payments/index.js';
import { PurchaseSettlement } from './purchase-settlement.js';
import { SettlementsRepository } from './settlements.repository.js';

/** What asking Stripe brought to light. */
export interface Reconciled {
  /** Sessions Stripe told of, whosever they are. */
  sessions: number;
  credited: string[];
  expired: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Makes up for events that never came: asks Stripe for its sessions, and settles what is not. */
@Injectable()
export class PurchaseReconciliation {
  constructor(
    private readonly payments: Payments,
    private readonly purchases: SettlementsRepository,
    private readonly settlement: PurchaseSettlement,
  ) {}

  get isConfigured(): boolean {
    return this.payments.isConfigured;
  }

  async reconcile(days: number): Promise<Reconciled> {
    const done: Reconciled = { sessions: 0, credited: [], expired: 0 };
    const since = new Date(Date.now() - days * DAY_MS);
    for await (const page of this.payments.listCheckoutSessions(since)) {
      done.sessions += page.length;
      for (const session of await this.unsettledOf(page)) await this.settle(session, done);
    }
    done.expired += await this.purchases.expireUnopened();
    return done;
  }

  /** One query a page tells which are worth a transaction. */
  private async unsettledOf(page: readonly CheckoutSession[]): Promise<CheckoutSession[]> {
    const over = page.filter(({ status, paymentStatus }) => paymentStatus === 'paid' || status === 'expired');
    const unpaid = await this.purchases.listUnpaid(over.flatMap(({ reference }) => reference ?? []));
    return over.filter(({ reference }) => reference !== null && unpaid.has(reference));
  }

  private async settle(session: CheckoutSession, done: Reconciled): Promise<void> {
    const settlement = await this.settlement.settle(session);
    if (settlement === 'credited') done.credited.push(session.reference ?? session.id);
    if (settlement === 'expired') done.expired += 1;
  }
}
