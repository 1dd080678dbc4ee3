import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { InvalidTimeZone } from './analytics.errors.js';
import type { RangeEnd } from './range-end.js';

export interface ResolvedRange {
  from: Date;
  to: Date;
  is_forward: boolean;
  is_short_enough: boolean;
}

/** By calendar: 366 days in the zone, of whatever length. */
const LONGEST = `interval '366 days'`;

const DEFAULT_DAYS = 30;

/**
 * The first instant of a day in the zone $5. Where clocks go back at midnight it comes twice, and PostgreSQL takes
 * the second; where they go forward there is none, and it takes the next instant that there is.
 */
function startOf(day: string): string {
  return `(
    select case when ((midnight - interval '1 hour') at time zone $5)::date = day
             then midnight - interval '1 hour' else midnight end
    from (select day, day::timestamp at time zone $5 as midnight from (select ${day} as day) as wanted) as start)`;
}

@Injectable()
export class TimeRangesRepository {
  constructor(private readonly db: Database) {}

  /** By the clock and the zones of the database, which count the days as well. */
  async resolve(from: RangeEnd, to: RangeEnd, timeZone: string): Promise<ResolvedRange> {
    try {
      const [range] = await this.db.query<ResolvedRange>(
        `with tail as (
           select coalesce($3::timestamptz, ${startOf('$4::date')}, ${startOf(`(now() at time zone $5)::date + 1`)}) as "to"
         ), range as (
           select "to", coalesce($1::timestamptz, ${startOf('$2::date')},
             ${startOf(`(("to" - interval '1 microsecond') at time zone $5)::date - ${DEFAULT_DAYS - 1}`)}) as "from"
           from tail
         )
         select "from", "to", "from" < "to" as is_forward,
           ("to" at time zone $5) - ("from" at time zone $5) <= ${LONGEST} as is_short_enough
         from range`,
        [from.instant, from.day, to.instant, to.day, timeZone],
      );
      if (!range) throw new Error('A select without a row');
      return range;
    } catch (error) {
      throw isUnknownZone(error) ? new InvalidTimeZone() : error;
    }
  }
}

/** Node knows more names than PostgreSQL where their copies of the zones are of different years. */
function isUnknownZone(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '22023';
}
