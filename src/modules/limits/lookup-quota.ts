import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { DailyUsageRepository } from './daily-usage.repository.js';
import { DailyLookupsExceeded } from './limits.errors.js';

/** How many lookups a line of keys may be charged for in a UTC day. Kept in PostgreSQL, beside the charges. */
@Injectable()
export class LookupQuota {
  constructor(
    private readonly usage: DailyUsageRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Counts lookups that are about to be charged; throws, and counts none, where the day has no room for all. Joins
   * the caller's transaction: a submission that is rolled back was never counted.
   */
  async take(lineageId: string, lookups: number): Promise<void> {
    const quota = this.env.LIMIT_LOOKUPS_PER_DAY;
    if (await this.usage.add({ lineageId, lookups, quota })) return;

    const { used, secondsToMidnight } = await this.usage.today(lineageId);
    throw new DailyLookupsExceeded(quota, Math.max(0, quota - used), secondsToMidnight);
  }

  /** What a line of keys is told on a day that has no room left. */
  async exhausted(lineageId: string): Promise<DailyLookupsExceeded> {
    const { secondsToMidnight } = await this.usage.today(lineageId);
    return new DailyLookupsExceeded(this.env.LIMIT_LOOKUPS_PER_DAY, 0, secondsToMidnight);
  }
}
