import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { type Purchase, statusesBefore } from './purchase.js';
import { fromRow } from './purchases.repository.js';
import type { Reversed } from './reversal.js';

/** A purchase that is locked until the transaction ends. */
export interface LockedPurchase extends Purchase {
  /** Whether the workspace that made it is gone. */
  is_orphaned: boolean;
}

/** What a session says of itself, compared with what is known. */
export interface SessionIds {
  sessionId: string;
  paymentIntentId: string | null;
}

const LOCK = `
  select purchases.*, accounts.deleted_at is not null as is_orphaned
  from purchases join accounts on accounts.id = purchases.account_id`;

/**
 * Purchases as Stripe's word finds them: by what it knows of them, whosever they are. All calls join a transaction.
 * What follows from the word is the workspace's of the row, and no one else's.
 */
@Injectable()
export class SettlementsRepository {
  constructor(private readonly db: Database) {}

  lock(id: string): Promise<LockedPurchase | null> {
    return this.lockBy('purchases.id', id);
  }

  lockByPayment(paymentIntentId: string): Promise<LockedPurchase | null> {
    return this.lockBy('purchases.payment_intent_id', paymentIntentId);
  }

  /** Whether another purchase was already paid by the same session or payment. */
  async isTaken({ sessionId, paymentIntentId }: SessionIds, byOtherThan: string): Promise<boolean> {
    const [row] = await this.db.query<{ taken: boolean }>(
      `select exists (
         select from purchases where (stripe_session_id = $1 or payment_intent_id = $2) and id <> $3) as taken`,
      [sessionId, paymentIntentId, byOtherThan],
    );
    return row?.taken ?? false;
  }

  /** False when it was paid before. */
  async markPaid(id: string, { sessionId, paymentIntentId }: SessionIds): Promise<boolean> {
    const paid = await this.db.query(
      `update purchases set status = 'paid', paid_at = now(), updated_at = now(),
         stripe_session_id = $2, payment_intent_id = $3
       where id = $1 and paid_at is null and status = any($4)
       returning true`,
      [id, sessionId, paymentIntentId, statusesBefore('paid')],
    );
    return paid.length > 0;
  }

  /** False when it had ended, or was paid, before. */
  async end(id: string, status: 'expired' | 'failed'): Promise<boolean> {
    const ended = await this.db.query(
      `update purchases set status = $2, updated_at = now()
       where id = $1 and paid_at is null and status = any($3)
       returning true`,
      [id, status, statusesBefore(status)],
    );
    return ended.length > 0;
  }

  /** Conditional on what was known, of which the step is the number: nothing is taken back twice. */
  async reverse({ id, take_back_steps: step }: Purchase, { status, takenBack }: Reversed): Promise<boolean> {
    const reversed = await this.db.query(
      `update purchases set status = $2, taken_back = $3, updated_at = now(),
         take_back_steps = take_back_steps + case when taken_back = $3 then 0 else 1 end
       where id = $1 and take_back_steps = $4 and (status = $2 or status = any($5))
       returning true`,
      [id, status, takenBack, step, statusesBefore(status)],
    );
    return reversed.length > 0;
  }

  /** Which of these have not been paid. */
  async listUnpaid(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      'select id from purchases where id = any($1) and paid_at is null',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Those for which Stripe was never reached, once nobody can repeat the request any more; how many. */
  async expireUnopened(): Promise<number> {
    const expired = await this.db.query(
      `update purchases set status = 'expired', updated_at = now()
       where status = 'created' and created_at < now() - interval '2 days'
       returning true`,
    );
    return expired.length;
  }

  private async lockBy(column: string, value: string): Promise<LockedPurchase | null> {
    const [row] = await this.db.query<Parameters<typeof fromRow>[0] & { is_orphaned: boolean }>(
      `${LOCK} where ${column} = $1 for update of purchases`,
      [value],
    );
    return row ? { ...fromRow(row), is_orphaned: row.is_orphaned } : null;
  }
}
