import { Injectable } from '@nestjs/common';
import { InvalidRange, InvalidTimeZone } from './analytics.errors.js';
import type { AnalyticsQuery } from './dto/requests.js';
import { readEnd } from './range-end.js';
import type { TimeRange } from './time-range.js';
import { TimeRangesRepository } from './time-ranges.repository.js';

/** Begins with a letter: "+02:00" is an offset, which PostgreSQL would take the other way round. */
const ZONE_NAME = /^[A-Za-z][\w+/-]{0,63}$/;

/** Three letters that are no IANA name: "IST" is India to Node and Israel to PostgreSQL. */
const ABBREVIATION = /^(?!CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)[A-Z]{3}$/i;

/** Turns what was asked for into the range that is counted. */
@Injectable()
export class TimeRanges {
  constructor(private readonly ranges: TimeRangesRepository) {}

  async resolve(query: AnalyticsQuery): Promise<TimeRange> {
    const { timeZone = 'UTC' } = query;
    if (!isZone(timeZone)) throw new InvalidTimeZone();

    const ends = [readEnd('from', query.from), readEnd('to', query.to)] as const;
    const { from, to, is_forward, is_short_enough } = await this.ranges.resolve(...ends, timeZone);

    if (!is_forward) throw new InvalidRange('from', 'from must be before to.');
    if (!is_short_enough) throw new InvalidRange('from', 'from must be at most 366 days before to.');
    return { from, to, timeZone };
  }
}

function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || !ZONE_NAME.test(name) || ABBREVIATION.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
