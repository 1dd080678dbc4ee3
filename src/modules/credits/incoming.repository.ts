import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Charge } from './credits.repository.js';

/**
 * Credits that `entry` brought reach their wallets, whose debts they pay first: with an entry of their own, so that
 * the ledger shows both. The wallets are locked by then, so what is read of them here is what they have.
 */
const REACH_WALLETS = `
  incoming as (
    select wallets.account_id, received.amount, least(wallets.owed, received.amount) as debt, received.id
    from (select account_id, sum(amount)::bigint as amount, max(id) as id from entry group by account_id) as received
      join wallets on wallets.account_id = received.account_id
  ), payment as (
    insert into ledger_entries (account_id, kind, amount, cause)
    select account_id, 'clawback', -debt, 'debt:' || id from incoming where debt > 0
  )
  update wallets set balance = wallets.balance + incoming.amount - incoming.debt, owed = owed - incoming.debt
  from incoming where wallets.account_id = incoming.account_id
  returning true`;

/** Every way by which credits come in. All calls join the caller's transaction. */
@Injectable()
export class IncomingRepository {
  constructor(private readonly db: Database) {}

  /** The same cause a second time changes nothing, and answers false. */
  async receive(
    kind: 'grant' | 'purchase',
    accountId: string,
    amount: number,
    cause: string,
  ): Promise<boolean> {
    await this.lockWallets([accountId]);
    const received = await this.db.query(
      `with entry as (
         insert into ledger_entries (account_id, kind, amount, cause)
         values ($1, $2, $3, $4)
         on conflict (kind, cause) do nothing
         returning id, account_id, amount
       ), ${REACH_WALLETS}`,
      [accountId, kind, amount, cause],
    );
    return received.length > 0;
  }

  /** Gives charges back, each at most once. */
  async refund(charges: readonly Charge[]): Promise<void> {
    await this.lockWallets([...new Set(charges.map((charge) => charge.accountId))]);
    await this.db.query(
      `with entry as (
         insert into ledger_entries (account_id, kind, amount, cause, key_id)
         select account_id, 'refund', amount, cause, key_id
         from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) as charge (account_id, amount, cause, key_id)
         on conflict (kind, cause) do nothing
         returning id, account_id, key_id, amount
       ), given_back as (
         update key_budgets set used = greatest(0, key_budgets.used - given.amount)
         from (select api_keys.lineage_id, sum(entry.amount) as amount
               from entry join api_keys on api_keys.id = entry.key_id
               group by api_keys.lineage_id) as given
         where key_budgets.lineage_id = given.lineage_id
       ), ${REACH_WALLETS}`,
      [
        charges.map((charge) => charge.accountId),
        charges.map((charge) => charge.amount),
        charges.map((charge) => charge.cause),
        charges.map((charge) => charge.keyId),
      ],
    );
  }

  /** In one order, so that those who come with many never wait in a circle. */
  private async lockWallets(accountIds: readonly string[]): Promise<void> {
    await this.db.query('select from wallets where account_id = any($1) order by account_id for update', [
      accountIds,
    ]);
  }
}
