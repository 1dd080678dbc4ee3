import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';

/** A kept sum that is not what the ledger says. */
export interface Drift {
  /** What is kept. */
  kept_for: 'balance of account' | 'credits of purchase' | 'debt of account' | 'spending of key line';
  id: string;
  kept: string;
  in_ledger: string;
}

/** Every sum the service keeps for speed, beside the same sum over the ledger. */
const KEPT_AND_RECOMPUTED = `
  select 'balance of account' as kept_for, account_id as id,
    coalesce(wallets.balance, 0) as kept, coalesce(entries.total, 0) as in_ledger
  from wallets
    full join (select account_id, sum(amount) as total from ledger_entries group by account_id) as entries
      using (account_id)
  union all
  select 'debt of account', wallets.account_id, wallets.owed,
    coalesce(demands.total, 0) + coalesce(answers.total, 0)
  from wallets
    left join (select account_id, sum(taken_back) as total from purchases group by account_id) as demands
      using (account_id)
    left join (
      select account_id, sum(amount) as total from ledger_entries
      where kind in ('clawback', 'adjustment') and (cause like 'purchase:%' or cause like 'debt:%')
      group by account_id
    ) as answers using (account_id)
  union all
  select 'credits of purchase', purchases.id, case when paid_at is null then 0 else credits end, coalesce(amount, 0)
  from purchases
    left join ledger_entries on kind = 'purchase' and cause = 'purchase:' || purchases.id
  union all
  select 'spending of key line', lineage_id, coalesce(key_budgets.used, 0), coalesce(entries.total, 0)
  from key_budgets
    full join (
      select api_keys.lineage_id, -sum(ledger_entries.amount) as total
      from ledger_entries join api_keys on api_keys.id = ledger_entries.key_id
      where ledger_entries.kind in ('charge', 'refund')
      group by api_keys.lineage_id
    ) as entries using (lineage_id)`;

/** One statement is one snapshot, so what moves meanwhile is no drift. */
@Injectable()
export class LedgerCheckRepository {
  constructor(private readonly db: Database) {}

  async countKept(): Promise<number> {
    const [row] = await this.db.query<{ count: string }>(
      `select 2 * (select count(*) from wallets) + (select count(*) from key_budgets)
         + (select count(*) from purchases) as count`,
    );
    return Number(row?.count ?? 0);
  }

  listDrift(): Promise<Drift[]> {
    return this.db.query<Drift>(
      `select * from (${KEPT_AND_RECOMPUTED}) as sums where kept <> in_ledger order by kept_for, id`,
    );
  }
}
