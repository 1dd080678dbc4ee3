import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { type Purchase, statusesBefore } from './purchase.js';

export interface NewPurchase {
  id: string;
  accountId: string;
  packId: string;
  credits: number;
  amountCents: number;
  currency: string;
}

type Columns = Omit<Purchase, 'credits' | 'amount_cents' | 'taken_back'>;

/** As PostgreSQL sends a bigint. */
type Row = Columns & { credits: string; amount_cents: string; taken_back: string };

const COLUMNS = `id, account_id, pack_id, credits, amount_cents, currency, status, stripe_session_id, checkout_url,
  payment_intent_id, taken_back, take_back_steps, created_at, paid_at`;

/** Purchases as the workspace that makes them sees them. */
@Injectable()
export class PurchasesRepository {
  constructor(private readonly db: Database) {}

  async insert({ id, accountId, packId, credits, amountCents, currency }: NewPurchase): Promise<void> {
    await this.db.query(
      `insert into purchases (id, account_id, pack_id, credits, amount_cents, currency)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, accountId, packId, credits, amountCents, currency],
    );
  }

  /** Notes where it is paid. It may be paid already: Stripe's word can be faster than its answer. */
  async open(accountId: string, id: string, checkout: { sessionId: string; url: string }): Promise<void> {
    await this.db.query(
      `update purchases set status = case when status = any($5) then 'open' else status end,
         stripe_session_id = $3, checkout_url = $4, opened_at = now(), updated_at = now()
       where id = $2 and account_id = $1 and checkout_url is null and coalesce(stripe_session_id, $3) = $3`,
      [accountId, id, checkout.sessionId, checkout.url, statusesBefore('open')],
    );
  }

  async find(accountId: string, id: string): Promise<Purchase | null> {
    const [row] = await this.db.query<Row>(
      `select ${COLUMNS} from purchases where account_id = $1 and id = $2`,
      [accountId, id],
    );
    return row ? fromRow(row) : null;
  }

  /** Newest first, from before `beforeId` on. */
  async list(accountId: string, beforeId: string | null, limit: number): Promise<Purchase[]> {
    const rows = await this.db.query<Row>(
      `select ${COLUMNS} from purchases
       where account_id = $1 and ($2::text is null or id < $2)
       order by id desc limit $3`,
      [accountId, beforeId, limit],
    );
    return rows.map(fromRow);
  }
}

export function fromRow(row: Row): Purchase {
  return {
    ...row,
    credits: Number(row.credits),
    amount_cents: Number(row.amount_cents),
    taken_back: Number(row.taken_back),
  };
}
