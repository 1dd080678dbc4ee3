import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Credits that are demanded back, or no longer are. A cause comes once: whoever demands counts the times. */
export interface Demand {
  accountId: string;
  amount: number;
  cause: string;
}

/** What a wallet can't give is owed, and paid with whatever comes in next. All calls join the caller's transaction. */
@Injectable()
export class ClawbacksRepository {
  constructor(private readonly db: Database) {}

  async takeBack({ accountId, amount, cause }: Demand): Promise<void> {
    await this.lockWallet(accountId);
    await this.db.query(
      `with demand as (
         select account_id, least(balance, $2::bigint) as taken from wallets where account_id = $1
       ), entry as (
         insert into ledger_entries (account_id, kind, amount, cause)
         select account_id, 'clawback', -taken, $3 from demand where taken > 0
       )
       update wallets set balance = balance - taken, owed = owed + $2::bigint - taken
       from demand where wallets.account_id = demand.account_id`,
      [accountId, amount, cause],
    );
  }

  /** What was not paid yet is no longer owed; the rest comes back. */
  async giveBack({ accountId, amount, cause }: Demand): Promise<void> {
    await this.lockWallet(accountId);
    await this.db.query(
      `with demand as (
         select account_id, least(owed, $2::bigint) as forgiven from wallets where account_id = $1
       ), entry as (
         insert into ledger_entries (account_id, kind, amount, cause)
         select account_id, 'adjustment', $2::bigint - forgiven, $3 from demand where forgiven < $2::bigint
       )
       update wallets set balance = balance + $2::bigint - forgiven, owed = owed - forgiven
       from demand where wallets.account_id = demand.account_id`,
      [accountId, amount, cause],
    );
  }

  /** Held until the commit, so that the statement that follows sees what it changes. */
  private async lockWallet(accountId: string): Promise<void> {
    await this.db.query('select from wallets where account_id = $1 for update', [accountId]);
  }
}
