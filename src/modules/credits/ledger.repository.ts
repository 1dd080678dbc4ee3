import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export type LedgerKind = 'grant' | 'purchase' | 'charge' | 'refund' | 'adjustment' | 'clawback';

export interface LedgerEntry {
  /** A bigint, which JavaScript's numbers can't hold. */
  id: string;
  kind: LedgerKind;
  amount: string;
  cause: string;
  key_id: string | null;
  created_at: Date;
}

/** Reads the ledger; those who change balances write it. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly db: Database) {}

  /** Newest first, from before `beforeId` on. */
  list(accountId: string, beforeId: string | null, limit: number): Promise<LedgerEntry[]> {
    return this.db.query<LedgerEntry>(
      `select id, kind, amount, cause, key_id, created_at from ledger_entries
       where account_id = $1 and ($2::bigint is null or id < $2)
       order by id desc limit $3`,
      [accountId, beforeId, limit],
    );
  }

  /** Oldest first. Causes are found by the index that keeps them unique, for which each kind is named. */
  listByCause(accountId: string, causes: readonly string[]): Promise<LedgerEntry[]> {
    return this.db.query<LedgerEntry>(
      `select id, kind, amount, cause, key_id, created_at from ledger_entries
       where kind in ('purchase', 'clawback', 'adjustment') and cause = any($2) and account_id = $1
       order by id`,
      [accountId, causes],
    );
  }
}
