import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { POST_STATUSES, type PostStatus } from '../posts/index.js';
import { countsOf, countsOrZero, DAY_NAME, DAYS, dayOf, POST_TIME, parametersOf } from './statements.js';
import type { TimeRange, Workspace } from './time-range.js';

/** How many posts are in each status. */
export type PostCounts = Record<PostStatus, number>;

export type PostDay = PostCounts & { day: string };

/** Seconds from when posts were due until they were out. Null when none was published. */
export interface Latency {
  posts: number;
  p50: number | null;
  p95: number | null;
  max: number | null;
}

@Injectable()
export class PostAnalyticsRepository {
  constructor(private readonly db: Database) {}

  /** The latency is that of the whole range, and stands beside each of its days. */
  listDays(workspace: Workspace, range: TimeRange): Promise<(PostDay & { latency: Latency })[]> {
    return this.db.query<PostDay & { latency: Latency }>(
      `with ${DAYS}, dated as (
         select ${dayOf(POST_TIME)} as day, status,
           case status when 'published' then extract(epoch from published_at - scheduled_at) end as seconds
         from posts
         where account_id = $1 and mode = $2 and ${POST_TIME} >= $3 and ${POST_TIME} < $4
       ), counted as (
         select day, ${countsOf(POST_STATUSES)} from dated group by day
       ), latency as (
         select count(seconds) as posts, max(seconds),
           percentile_cont(0.5) within group (order by seconds) as p50,
           percentile_cont(0.95) within group (order by seconds) as p95
         from dated
       )
       select ${DAY_NAME}, ${countsOrZero(POST_STATUSES)}, row_to_json(latency) as latency
       from latency, days left join counted using (day)
       order by day`,
      parametersOf(workspace, range),
    );
  }
}
