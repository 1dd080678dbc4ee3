import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { POST_STATUSES } from '../posts/index.js';
import type { Movements } from './credit-analytics.repository.js';
import { LOOKUP_STATUSES, type LookupCounts } from './lookup-analytics.repository.js';
import type { PostCounts } from './post-analytics.repository.js';
import { countsOf, MOVEMENTS, POST_TIME } from './statements.js';
import type { TimeRange, Workspace } from './time-range.js';

export interface Overview {
  posts: PostCounts;
  lookups: LookupCounts;
  credits: Movements;
}

@Injectable()
export class OverviewRepository {
  constructor(private readonly db: Database) {}

  /** The sums of what the three answers by day hold. */
  async sumUp({ accountId, mode }: Workspace, { from, to }: TimeRange): Promise<Overview> {
    const [overview] = await this.db.query<Overview>(
      `with post_counts as (
         select ${countsOf(POST_STATUSES)} from posts
         where account_id = $1 and mode = $2 and ${POST_TIME} >= $3 and ${POST_TIME} < $4
       ), lookup_counts as (
         select ${countsOf(LOOKUP_STATUSES)} from lookups
         where account_id = $1 and mode = $2 and created_at >= $3 and created_at < $4
       ), movements as (
         select ${MOVEMENTS} from ledger_entries
         where account_id = $1 and $2 = 'live' and created_at >= $3 and created_at < $4
       )
       select row_to_json(post_counts) as posts, row_to_json(lookup_counts) as lookups,
         row_to_json(movements) as credits
       from post_counts, lookup_counts, movements`,
      [accountId, mode, from, to],
    );
    if (!overview) throw new Error('An aggregate without a row');
    return overview;
  }
}
