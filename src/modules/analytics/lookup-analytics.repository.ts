import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { LookupStatus } from '../scraping/index.js';
import { countsOf, countsOrZero, DAY_NAME, DAYS, dayOf, parametersOf } from './statements.js';
import type { TimeRange, Workspace } from './time-range.js';

export const LOOKUP_STATUSES = [
  'completed',
  'failed',
  'timed_out',
  'cancelled',
  'pending',
] as const satisfies readonly LookupStatus[];

/** How many lookups are in each status. */
export type LookupCounts = Record<LookupStatus, number>;

export type LookupDay = LookupCounts & { day: string };

@Injectable()
export class LookupAnalyticsRepository {
  constructor(private readonly db: Database) {}

  /** By the day on which a lookup was asked for, however late it ended. */
  listDays(workspace: Workspace, range: TimeRange): Promise<LookupDay[]> {
    return this.db.query<LookupDay>(
      `with ${DAYS}, counted as (
         select ${dayOf('created_at')} as day, ${countsOf(LOOKUP_STATUSES)}
         from lookups
         where account_id = $1 and mode = $2 and created_at >= $3 and created_at < $4
         group by 1
       )
       select ${DAY_NAME}, ${countsOrZero(LOOKUP_STATUSES)}
       from days left join counted using (day)
       order by day`,
      parametersOf(workspace, range),
    );
  }
}
