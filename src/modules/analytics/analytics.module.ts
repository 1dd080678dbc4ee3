import { Module } from '@nestjs/common';
import { AnalyticsController } from './analytics.controller.js';
import { AnalyticsService } from './analytics.service.js';
import { CreditAnalyticsRepository } from './credit-analytics.repository.js';
import { LookupAnalyticsRepository } from './lookup-analytics.repository.js';
import { OverviewRepository } from './overview.repository.js';
import { PostAnalyticsRepository } from './post-analytics.repository.js';
import { TimeRanges } from './time-ranges.js';
import { TimeRangesRepository } from './time-ranges.repository.js';

/** Reads the tables of other modules, and writes none. */
@Module({
  controllers: [AnalyticsController],
  providers: [
    AnalyticsService,
    TimeRanges,
    TimeRangesRepository,
    OverviewRepository,
    PostAnalyticsRepository,
    LookupAnalyticsRepository,
    CreditAnalyticsRepository,
  ],
})
export class AnalyticsModule {}
