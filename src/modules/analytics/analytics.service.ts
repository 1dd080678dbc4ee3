import { Injectable } from '@nestjs/common';
import type { Caller } from '../keys/index.js';
import { CreditAnalyticsRepository } from './credit-analytics.repository.js';
import { CreditAnalyticsResponse } from './dto/credit-analytics.response.js';
import { LookupAnalyticsResponse } from './dto/lookup-analytics.response.js';
import { AnalyticsOverviewResponse } from './dto/overview.response.js';
import { PostAnalyticsResponse } from './dto/post-analytics.response.js';
import type { AnalyticsQuery } from './dto/requests.js';
import { LookupAnalyticsRepository } from './lookup-analytics.repository.js';
import { OverviewRepository } from './overview.repository.js';
import { PostAnalyticsRepository } from './post-analytics.repository.js';
import { TimeRanges } from './time-ranges.js';

/** Counts what other modules wrote; see docs/analytics.md. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly ranges: TimeRanges,
    private readonly overviews: OverviewRepository,
    private readonly postCounts: PostAnalyticsRepository,
    private readonly lookupCounts: LookupAnalyticsRepository,
    private readonly creditSums: CreditAnalyticsRepository,
  ) {}

  async overview(caller: Caller, query: AnalyticsQuery): Promise<AnalyticsOverviewResponse> {
    const range = await this.ranges.resolve(query);
    return AnalyticsOverviewResponse.from(range, caller.plan, await this.overviews.sumUp(caller, range));
  }

  async posts(caller: Caller, query: AnalyticsQuery): Promise<PostAnalyticsResponse> {
    const range = await this.ranges.resolve(query);
    return PostAnalyticsResponse.from(range, await this.postCounts.listDays(caller, range));
  }

  async lookups(caller: Caller, query: AnalyticsQuery): Promise<LookupAnalyticsResponse> {
    const range = await this.ranges.resolve(query);
    return LookupAnalyticsResponse.from(range, await this.lookupCounts.listDays(caller, range));
  }

  async credits(caller: Caller, query: AnalyticsQuery): Promise<CreditAnalyticsResponse> {
    const range = await this.ranges.resolve(query);
    return CreditAnalyticsResponse.from(range, await this.creditSums.listDays(caller, range));
  }
}
