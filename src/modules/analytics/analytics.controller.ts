import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Query } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf, RequiresPlan } from '../keys/index.js';
import { InvalidRange, InvalidTimeZone } from './analytics.errors.js';
import { AnalyticsService } from './analytics.service.js';
import { AnalyticsFaultFilter } from './analytics-fault.filter.js';
import { CreditAnalyticsResponse } from './dto/credit-analytics.response.js';
import { LookupAnalyticsResponse } from './dto/lookup-analytics.response.js';
import { AnalyticsOverviewResponse } from './dto/overview.response.js';
import { PostAnalyticsResponse } from './dto/post-analytics.response.js';
import { AnalyticsQuery } from './dto/requests.js';

@ApiTags('Analytics')
@Controller('api/v1/analytics')
@Access({ scope: 'analytics:read', limit: 'workspace' })
@Answers(InvalidRange, InvalidTimeZone)
@UseFilters(AnalyticsFaultFilter)
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  @Get()
  @ApiOperation({
    operationId: 'getAnalytics',
    summary: 'Sum up posts, lookups and credits',
    description: 'A test key sees the numbers of the test world. Posts are counted on the business plan.',
  })
  @ApiOkResponse({ type: AnalyticsOverviewResponse })
  overview(@CallerOf() caller: Caller, @Query() query: AnalyticsQuery): Promise<AnalyticsOverviewResponse> {
    return this.analytics.overview(caller, query);
  }

  @Get('posts')
  @RequiresPlan('business')
  @ApiOperation({
    operationId: 'getPostAnalytics',
    summary: 'Count posts by status and day, and how late they were published',
    description: 'Posts as they are now: one that was deleted is not counted. Needs the business plan.',
  })
  @ApiOkResponse({ type: PostAnalyticsResponse })
  posts(@CallerOf() caller: Caller, @Query() query: AnalyticsQuery): Promise<PostAnalyticsResponse> {
    return this.analytics.posts(caller, query);
  }

  @Get('lookups')
  @ApiOperation({
    operationId: 'getLookupAnalytics',
    summary: 'Count lookups by outcome and day',
    description: 'An answer from the cache of the workspace is no new lookup, and not counted again.',
  })
  @ApiOkResponse({ type: LookupAnalyticsResponse })
  lookups(@CallerOf() caller: Caller, @Query() query: AnalyticsQuery): Promise<LookupAnalyticsResponse> {
    return this.analytics.lookups(caller, query);
  }

  @Get('credits')
  @ApiOperation({
    operationId: 'getCreditAnalytics',
    summary: 'Sum up credits by day and key',
    description: 'From the ledger. Test keys are never charged, so in the test world all is zero.',
  })
  @ApiOkResponse({ type: CreditAnalyticsResponse })
  credits(@CallerOf() caller: Caller, @Query() query: AnalyticsQuery): Promise<CreditAnalyticsResponse> {
    return this.analytics.credits(caller, query);
  }
}
