import { ApiProperty } from '@nestjs/swagger';
import type { Plan } from '../../keys/index.js';
import type { Overview } from '../overview.repository.js';
import type { TimeRange } from '../time-range.js';
import { MovementsResponse } from './credit-analytics.response.js';
import { LookupCountsResponse } from './lookup-analytics.response.js';
import { PostCountsResponse } from './post-analytics.response.js';
import { RangeResponse } from './range.response.js';

/** A name of its own for counts that may be missing. */
export class PostOverviewResponse extends PostCountsResponse {}

export class AnalyticsOverviewResponse extends RangeResponse {
  @ApiProperty({
    type: PostOverviewResponse,
    nullable: true,
    description: 'Null on the free plan, which has no posts.',
  })
  posts!: PostOverviewResponse | null;

  @ApiProperty({ type: LookupCountsResponse })
  lookups!: LookupCountsResponse;

  @ApiProperty({ type: MovementsResponse })
  credits!: MovementsResponse;

  static from(range: TimeRange, plan: Plan, overview: Overview): AnalyticsOverviewResponse {
    return {
      ...RangeResponse.of(range),
      posts: plan === 'business' ? PostCountsResponse.of(overview.posts) : null,
      lookups: LookupCountsResponse.of(overview.lookups),
      credits: MovementsResponse.of(overview.credits),
    };
  }
}
