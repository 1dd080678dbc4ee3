import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** One charge as it was made, so that it can be given back. */
export interface Charge {
  accountId: string;
  keyId: string;
  cause: string;
  amount: number;
}

/** Many charges of one price to one key, made together or not at all. */
export interface Charges {
  accountId: string;
  keyId: string;
  causes: readonly string[];
  amountEach: number;
}

/** What a workspace has. Whoever owes has nothing. */
export interface Standing {
  balance: number;
  /** Credits that were taken back after they were spent. */
  owed: number;
}

/**
 * Balances are written here, in IncomingRepository and in ClawbacksRepository: each change is a ledger entry, the
 * wallet and the key's budget in one statement. The wallet is locked before the budget, so that the two never wait
 * in a circle.
 */
@Injectable()
export class CreditsRepository {
  constructor(private readonly db: Database) {}

  async openWallet(accountId: string): Promise<void> {
    await this.db.query('insert into wallets (account_id) values ($1) on conflict do nothing', [accountId]);
  }

  async standing(accountId: string): Promise<Standing> {
    const [wallet] = await this.db.query<{ balance: string; owed: string }>(
      'select balance, owed from wallets where account_id = $1',
      [accountId],
    );
    return { balance: Number(wallet?.balance ?? 0), owed: Number(wallet?.owed ?? 0) };
  }

  /** What a key can still spend: what the workspace has, or less where the key's cap is nearer. */
  async available(accountId: string, keyId: string): Promise<number> {
    const [wallet] = await this.db.query<{ available: string }>(
      `select greatest(0, least(wallets.balance, key_budgets.credit_limit - key_budgets.used)) as available
       from wallets
         left join api_keys on api_keys.id = $2
         left join key_budgets on key_budgets.lineage_id = api_keys.lineage_id
       where wallets.account_id = $1 and wallets.closed_at is null`,
      [accountId, keyId],
    );
    return Number(wallet?.available ?? 0);
  }

  /**
   * An entry for each cause. Takes what balance and cap both hold, or nothing: null when one of them does not
   * reach. Returns what the key can still spend. A line of keys gets its budget with its first charge.
   */
  async charge({ accountId, keyId, causes, amountEach }: Charges): Promise<number | null> {
    const [paid] = await this.db.query<{ available: string }>(
      `with wallet as (
         select from wallets where account_id = $1 and balance >= $2::bigint and closed_at is null for update
       ), spent as (
         insert into key_budgets as budget (lineage_id, used)
         select api_keys.lineage_id, $2::bigint from wallet, api_keys where api_keys.id = $4
         on conflict (lineage_id) do update set used = budget.used + excluded.used
           where budget.credit_limit is null or budget.used + excluded.used <= budget.credit_limit
         returning credit_limit - used as left_of_cap
       ), paid as (
         update wallets set balance = balance - $2::bigint from spent
         where account_id = $1
         returning balance, left_of_cap
       ), entry as (
         insert into ledger_entries (account_id, kind, amount, cause, key_id)
         select $1, 'charge', -$5::bigint, cause, $4 from paid, unnest($3::text[]) as cause
       )
       select least(balance, left_of_cap) as available from paid`,
      [accountId, amountEach * causes.length, causes, keyId, amountEach],
    );
    return paid ? Number(paid.available) : null;
  }

  /** Nothing can be charged from now on. Waits for charges under way; refunds still come in. */
  async closeWallet(accountId: string): Promise<void> {
    await this.db.query('update wallets set closed_at = now() where account_id = $1 and closed_at is null', [
      accountId,
    ]);
  }
}
