import { ApiProperty } from '@nestjs/swagger';
import type { Latency, PostCounts, PostDay } from '../post-analytics.repository.js';
import type { TimeRange } from '../time-range.js';
import { DAY, RangeResponse } from './range.response.js';
import { totalOf } from './totals.js';

export class PostCountsResponse {
  @ApiProperty({ type: 'integer', description: 'By the day on which they were written.', example: 2 })
  draft!: number;

  @ApiProperty({ type: 'integer', description: 'By the day on which they are due.', example: 1 })
  scheduled!: number;

  @ApiProperty({ type: 'integer', description: 'By the day on which they were due.', example: 0 })
  publishing!: number;

  @ApiProperty({ type: 'integer', description: 'By the day on which they were published.', example: 4 })
  published!: number;

  @ApiProperty({ type: 'integer', description: 'By the day on which they were due.', example: 0 })
  failed!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Sent, but the answer was lost. By the day on which they were due.',
    example: 0,
  })
  unknown!: number;

  static of({ draft, scheduled, publishing, published, failed, unknown }: PostCounts): PostCountsResponse {
    return { draft, scheduled, publishing, published, failed, unknown };
  }
}

export class PostDayResponse extends PostCountsResponse {
  @ApiProperty(DAY)
  day!: string;
}

const SECONDS = { type: 'number', nullable: true } as const;

export class PublishingLatencyResponse {
  @ApiProperty({ type: 'integer', description: 'Scheduled posts published in the range.', example: 4 })
  posts!: number;

  @ApiProperty({ ...SECONDS, description: 'Half of them took at most so many seconds.', example: 1.4 })
  p50!: number | null;

  @ApiProperty({ ...SECONDS, description: '95 of 100 took at most so many seconds.', example: 3.2 })
  p95!: number | null;

  @ApiProperty({ ...SECONDS, description: 'The slowest of them.', example: 3.4 })
  max!: number | null;
}

export class PostAnalyticsResponse extends RangeResponse {
  @ApiProperty({ type: PostCountsResponse })
  totals!: PostCountsResponse;

  @ApiProperty({
    type: PublishingLatencyResponse,
    description: 'From when posts were due until they were out; nulls when none was.',
  })
  publishingLatency!: PublishingLatencyResponse;

  @ApiProperty({ type: [PostDayResponse], description: 'Every day of the range, oldest first.' })
  days!: PostDayResponse[];

  static from(range: TimeRange, days: readonly (PostDay & { latency: Latency })[]): PostAnalyticsResponse {
    const { posts = 0, p50 = null, p95 = null, max = null } = days[0]?.latency ?? {};
    return {
      ...RangeResponse.of(range),
      totals: totalOf(days.map((counts) => PostCountsResponse.of(counts))),
      publishingLatency: { posts, p50, p95, max },
      days: days.map((counts) => ({ day: counts.day, ...PostCountsResponse.of(counts) })),
    };
  }
}
