import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Said by the database, so that all processes change the day together. */
const TODAY = `(now() at time zone 'utc')::date`;

@Injectable()
export class DailyUsageRepository {
  constructor(private readonly db: Database) {}

  /** Counts all or, where they go beyond the quota, none: false then. Locks the row of the day until the commit. */
  async add(usage: { lineageId: string; lookups: number; quota: number }): Promise<boolean> {
    const counted = await this.db.query(
      `insert into daily_usage as known (lineage_id, day, lookups)
       select $1, ${TODAY}, $2::integer where $2 <= $3::integer
       on conflict (lineage_id, day) do update set lookups = known.lookups + excluded.lookups
         where known.lookups + excluded.lookups <= $3
       returning true`,
      [usage.lineageId, usage.lookups, usage.quota],
    );
    return counted.length > 0;
  }

  async today(lineageId: string): Promise<{ used: number; secondsToMidnight: number }> {
    const [today] = await this.db.query<{ used: number; seconds_to_midnight: number }>(
      `select coalesce((select lookups from daily_usage where lineage_id = $1 and day = ${TODAY}), 0) as used,
         ceil(extract(epoch from ${TODAY} + 1 - now() at time zone 'utc'))::integer as seconds_to_midnight`,
      [lineageId],
    );
    if (!today) throw new Error('A select of values without a row');
    return { used: today.used, secondsToMidnight: today.seconds_to_midnight };
  }
}
