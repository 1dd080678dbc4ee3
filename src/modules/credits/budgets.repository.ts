import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** What a line of keys may spend and has spent. */
export interface Budget {
  /** Null when only the balance of the workspace limits it. */
  limit: number | null;
  /** Credits charged and not refunded. */
  used: number;
}

interface BudgetRow {
  lineage_id: string;
  credit_limit: string | null;
  used: string;
}

/** Caps on what keys spend, kept per line of rotations. Charges and refunds move `used` in CreditsRepository. */
@Injectable()
export class BudgetsRepository {
  constructor(private readonly db: Database) {}

  /** By line; one that is missing has no cap and has spent nothing. */
  async list(lineageIds: readonly string[]): Promise<Map<string, Budget>> {
    const rows = await this.db.query<BudgetRow>(
      'select lineage_id, credit_limit, used from key_budgets where lineage_id = any($1)',
      [lineageIds],
    );
    return new Map(
      rows.map(({ lineage_id, credit_limit, used }) => [
        lineage_id,
        { limit: credit_limit === null ? null : Number(credit_limit), used: Number(used) },
      ]),
    );
  }

  async setLimit(lineageId: string, limit: number | null): Promise<void> {
    await this.db.query(
      `insert into key_budgets (lineage_id, credit_limit) values ($1, $2)
       on conflict (lineage_id) do update set credit_limit = excluded.credit_limit`,
      [lineageId, limit],
    );
  }
}
