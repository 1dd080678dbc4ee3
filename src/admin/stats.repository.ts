import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';

/** Each figure by the name it is shown under. */
export type Stats = Record<string, string | null>;

const LIVE_LOOKUPS_OF_A_DAY = `lookups where mode = 'live' and created_at > now() - interval '24 hours'`;

@Injectable()
export class StatsRepository {
  constructor(private readonly db: Database) {}

  async read(): Promise<Stats> {
    const [stats] = await this.db.query<Stats>(
      `select
         (select count(*) from accounts where deleted_at is null) as "accounts",
         (select count(*) from api_keys
          where (stops_at is null or stops_at > now()) and (expires_at is null or expires_at > now())
            and not is_dashboard
         ) as "working keys",
         (select coalesce(sum(balance), 0) from wallets) as "credits in wallets",
         (select count(*) from ${LIVE_LOOKUPS_OF_A_DAY}) as "lookups, 24 h",
         (select count(*) from ${LIVE_LOOKUPS_OF_A_DAY} and status = 'completed') as "completed, 24 h",
         (select count(*) from ${LIVE_LOOKUPS_OF_A_DAY} and status = 'failed') as "failed, 24 h",
         (select count(*) from ${LIVE_LOOKUPS_OF_A_DAY} and status = 'timed_out') as "timed out, 24 h",
         (select count(*) from visits where state <> 'done') as "open visits",
         (select count(*) from profiles) as "stored profiles",
         (select min(captured_at)::date::text from profiles) as "oldest profile",
         (select count(*) from suppressions) as "suppressed profiles",
         (select count(*) from opt_out_requests where closed_at is null) as "open opt-outs"`,
    );
    return stats ?? {};
  }
}
