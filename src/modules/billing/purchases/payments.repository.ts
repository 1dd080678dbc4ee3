import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { PaymentReversals } from './reversal.js';

/** An inquiry takes no money; what is closed stays closed, whatever is told later. */
export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost';

export interface DisputeNews {
  id: string;
  paymentIntentId: string;
  amountCents: number;
  state: DisputeState;
}

/** What Stripe said of payments, kept apart from purchases because it may come before they are known to be paid. */
@Injectable()
export class PaymentsRepository {
  constructor(private readonly db: Database) {}

  /** Whoever works on the same payment waits until the caller's transaction ends. */
  async hold(paymentIntentId: string): Promise<void> {
    await this.noteRefund(paymentIntentId, 0);
  }

  /** The whole sum so far, which only grows: one that is told late is the smaller one. */
  async noteRefund(paymentIntentId: string, refundedCents: number): Promise<void> {
    await this.db.query(
      `insert into payments as payment (payment_intent_id, refunded_cents) values ($1, $2)
       on conflict (payment_intent_id) do update
         set refunded_cents = greatest(payment.refunded_cents, excluded.refunded_cents)`,
      [paymentIntentId, refundedCents],
    );
  }

  async noteDispute({ id, paymentIntentId, amountCents, state }: DisputeNews): Promise<void> {
    await this.hold(paymentIntentId);
    await this.db.query(
      `insert into payment_disputes as dispute (id, payment_intent_id, amount_cents, state)
       values ($1, $2, $3, $4)
       on conflict (id) do update set state = excluded.state, amount_cents = excluded.amount_cents
         where dispute.state = 'inquiry' or (dispute.state = 'open' and excluded.state in ('won', 'lost'))`,
      [id, paymentIntentId, amountCents, state],
    );
  }

  async reversals(paymentIntentId: string): Promise<PaymentReversals> {
    const [row] = await this.db.query<{ refunded: string; disputed: string }>(
      `select refunded_cents as refunded,
         (select coalesce(sum(amount_cents), 0) from payment_disputes
          where payment_disputes.payment_intent_id = payments.payment_intent_id
            and state in ('open', 'lost')) as disputed
       from payments where payment_intent_id = $1`,
      [paymentIntentId],
    );
    return { refundedCents: Number(row?.refunded ?? 0), disputedCents: Number(row?.disputed ?? 0) };
  }
}
