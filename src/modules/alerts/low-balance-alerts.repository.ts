import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface LowBalanceAlert {
  threshold: string;
  sent_at: Date | null;
}

/** What a workspace wants to be told. */
@Injectable()
export class LowBalanceAlertsRepository {
  constructor(private readonly db: Database) {}

  async find(accountId: string): Promise<LowBalanceAlert | null> {
    const [alert] = await this.db.query<LowBalanceAlert>(
      'select threshold, sent_at from low_balance_alerts where account_id = $1',
      [accountId],
    );
    return alert ?? null;
  }

  /**
   * Only what crosses the threshold from now on is told: who sets one above the balance knows that balance. The
   * same threshold once more changes nothing. Null when the account is deleted.
   */
  async set(accountId: string, threshold: number): Promise<LowBalanceAlert | null> {
    const [alert] = await this.db.query<LowBalanceAlert>(
      `insert into low_balance_alerts as known (account_id, threshold, state)
       select accounts.id, $2::bigint, case when balance < $2::bigint then 'sent' else 'armed' end
       from accounts join wallets on wallets.account_id = accounts.id
       where accounts.id = $1 and deleted_at is null
       on conflict (account_id) do update
         set threshold = excluded.threshold,
             state = case when known.threshold = excluded.threshold then known.state else excluded.state end,
             due_at = case when known.threshold = excluded.threshold then known.due_at end,
             -- Not raised by what changes nothing: a letter on its way would be sent twice.
             revision = known.revision + (known.threshold <> excluded.threshold)::integer
       returning threshold, sent_at`,
      [accountId, threshold],
    );
    return alert ?? null;
  }

  async remove(accountId: string): Promise<void> {
    await this.db.query('delete from low_balance_alerts where account_id = $1', [accountId]);
  }
}
