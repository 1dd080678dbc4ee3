import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** One charge as it was made, so that it can be given back. */
export interface Charge {
  accountId: string;
  keyId: string;
  cause: string;
  amount: number;
}

/** The only place that writes balances: each change is a ledger entry and the wallet in one statement. */
@Injectable()
export class CreditsRepository {
  constructor(private readonly db: Database) {}

  async openWallet(accountId: string): Promise<void> {
    await this.db.query('insert into wallets (account_id) values ($1) on conflict do nothing', [accountId]);
  }

  async balance(accountId: string): Promise<number> {
    const [wallet] = await this.db.query<{ balance: string }>(
      'select balance from wallets where account_id = $1',
      [accountId],
    );
    return Number(wallet?.balance ?? 0);
  }

  /** Adds a grant; the same cause a second time changes nothing. */
  async grant(accountId: string, amount: number, cause: string): Promise<void> {
    await this.db.query(
      `with entry as (
         insert into ledger_entries (account_id, kind, amount, cause)
         values ($1, 'grant', $2, $3)
         on conflict (kind, cause) do nothing
         returning account_id, amount
       )
       update wallets set balance = wallets.balance + entry.amount
       from entry where wallets.account_id = entry.account_id`,
      [accountId, amount, cause],
    );
  }

  /** Takes what the balance holds, or nothing: null when it does not reach. Returns the new balance. */
  async charge({ accountId, keyId, cause, amount }: Charge): Promise<number | null> {
    const [wallet] = await this.db.query<{ balance: string }>(
      `with paid as (
         update wallets set balance = balance - $2
         where account_id = $1 and balance >= $2
         returning balance
       ), entry as (
         insert into ledger_entries (account_id, kind, amount, cause, key_id)
         select $1, 'charge', -$2, $3, $4 from paid
       )
       select balance from paid`,
      [accountId, amount, cause, keyId],
    );
    return wallet ? Number(wallet.balance) : null;
  }

  /** Gives charges back, each at most once. Wallets are locked in one order, so that refunds never deadlock. */
  async refund(charges: readonly Charge[]): Promise<void> {
    const accountIds = [...new Set(charges.map((charge) => charge.accountId))];
    await this.db.query('select from wallets where account_id = any($1) order by account_id for update', [
      accountIds,
    ]);
    await this.db.query(
      `with entry as (
         insert into ledger_entries (account_id, kind, amount, cause, key_id)
         select account_id, 'refund', amount, cause, key_id
         from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) as charge (account_id, amount, cause, key_id)
         on conflict (kind, cause) do nothing
         returning account_id, amount
       )
       update wallets set balance = wallets.balance + given.amount
       from (select account_id, sum(amount) as amount from entry group by account_id) as given
       where wallets.account_id = given.account_id`,
      [
        charges.map((charge) => charge.accountId),
        charges.map((charge) => charge.amount),
        charges.map((charge) => charge.cause),
        charges.map((charge) => charge.keyId),
      ],
    );
  }
}
