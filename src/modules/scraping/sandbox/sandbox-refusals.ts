import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { type ApiError, InternalError, Unavailable } from '../../../platform/http/index.js';
import { InsufficientCredits } from '../../credits/index.js';
import type { Caller } from '../../keys/index.js';
import { LookupQuota, limitPolicies } from '../../limits/index.js';
import type { LinkedInUrl } from '../linkedin-url.js';
import { PRICE } from '../submission.js';
import { fixtureOf, type Refusal } from './fixtures.js';
import { PretendedRateLimit } from './sandbox.errors.js';

/** Refuses test keys as live ones are refused, so that a client can be tested against every refusal. */
@Injectable()
export class SandboxRefusals {
  constructor(
    private readonly quota: LookupQuota,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** What is to be looked up for the first time; the first that stands for a refusal decides. */
  async check(caller: Caller, urls: readonly LinkedInUrl[]): Promise<void> {
    const refusal = urls.map((url) => fixtureOf(url).refusal).find((found) => found !== null);
    if (refusal) throw await this.errorFor(refusal, caller, urls.length);
  }

  private async errorFor(refusal: Refusal, caller: Caller, lookups: number): Promise<ApiError> {
    switch (refusal) {
      case 'no_credits':
        return new InsufficientCredits(lookups * PRICE, 0);
      case 'rate_limited':
        return new PretendedRateLimit(limitPolicies(this.env).lookups[0]);
      case 'daily_limit':
        return this.quota.exhausted(caller.lineageId);
      case 'internal_error':
        return new InternalError();
      case 'unavailable':
        return new Unavailable();
    }
  }
}
