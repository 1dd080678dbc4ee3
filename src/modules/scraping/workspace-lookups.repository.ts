import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Lookup } from './lookup.entity.js';
import type { EndedLookup, Workspace } from './lookups.repository.js';

export interface UsageTotals {
  queries: number;
  /** Credits charged and not refunded. */
  charged: number;
}

export type RecentLookup = Pick<
  Lookup,
  'id' | 'linkedin_url' | 'status' | 'credits_charged' | 'refunded' | 'created_at'
>;

/** All lookups of a workspace at once. */
@Injectable()
export class WorkspaceLookupsRepository {
  constructor(private readonly db: Database) {}

  async sumUp({ accountId, mode }: Workspace): Promise<UsageTotals> {
    const [totals] = await this.db.query<UsageTotals>(
      `select count(*)::integer as queries,
         coalesce(sum(credits_charged) filter (where not refunded), 0)::integer as charged
       from lookups where account_id = $1 and mode = $2`,
      [accountId, mode],
    );
    return totals ?? { queries: 0, charged: 0 };
  }

  listRecent({ accountId, mode }: Workspace, limit: number): Promise<RecentLookup[]> {
    return this.db.query<RecentLookup>(
      `select id, linkedin_url, status, credits_charged, refunded, created_at
       from lookups where account_id = $1 and mode = $2
       order by created_at desc, id desc limit $3`,
      [accountId, mode, limit],
    );
  }

  /** Ends what is pending in an account, live and test, and returns it. */
  cancelPending(accountId: string): Promise<EndedLookup[]> {
    return this.db.query<EndedLookup>(
      `update lookups set status = 'cancelled', refunded = credits_charged > 0,
         finished_at = now(), updated_at = now()
       where id in (
         select id from lookups where account_id = $1 and status = 'pending' order by id for update)
       returning id, account_id, key_id, credits_charged`,
      [accountId],
    );
  }

  /** Whom an account looked up is forgotten; that it did, and what it paid, stays for the books. */
  async erase(accountId: string): Promise<void> {
    await this.db.query(
      `update lookups set linkedin_url = '', canonical_url = '', visit_id = null, profile_id = null
       where id in (
         select id from lookups where account_id = $1 and status <> 'pending' and linkedin_url <> ''
         order by id for update)`,
      [accountId],
    );
  }

  /** Answers kept for a repetition hold the same people. */
  async deleteKeptAnswers(accountId: string): Promise<void> {
    await this.db.query('delete from idempotency_keys where account_id = $1', [accountId]);
  }
}
