import { ApiProperty } from '@nestjs/swagger';
import type { LookupCounts, LookupDay } from '../lookup-analytics.repository.js';
import type { TimeRange } from '../time-range.js';
import { DAY, RangeResponse } from './range.response.js';
import { totalOf } from './totals.js';

export class LookupCountsResponse {
  @ApiProperty({ type: 'integer', example: 40 })
  completed!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  failed!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  timedOut!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  cancelled!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  pending!: number;

  static of({ completed, failed, timed_out, cancelled, pending }: LookupCounts): LookupCountsResponse {
    return { completed, failed, timedOut: timed_out, cancelled, pending };
  }
}

export class LookupDayResponse extends LookupCountsResponse {
  @ApiProperty(DAY)
  day!: string;
}

export class LookupAnalyticsResponse extends RangeResponse {
  @ApiProperty({ type: LookupCountsResponse })
  totals!: LookupCountsResponse;

  @ApiProperty({
    type: [LookupDayResponse],
    description:
      'Every day of the range, oldest first. A lookup counts on the day on which it was asked for.',
  })
  days!: LookupDayResponse[];

  static from(range: TimeRange, days: readonly LookupDay[]): LookupAnalyticsResponse {
    return {
      ...RangeResponse.of(range),
      totals: totalOf(days.map((counts) => LookupCountsResponse.of(counts))),
      days: days.map((counts) => ({ day: counts.day, ...LookupCountsResponse.of(counts) })),
    };
  }
}
