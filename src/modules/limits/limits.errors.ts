import { ApiError } from '../../platform/http/index.js';
import type { WindowState } from './limit-window.js';

export class RateLimitExceeded extends ApiError {
  readonly status = 429;
  readonly code = 'rate_limit';

  constructor({ window, waitSeconds }: WindowState) {
    super(
      `${window.quota} calls in ${window.seconds} seconds are allowed. The next can be made in ${waitSeconds} seconds.`,
      { limit: window.name },
      waitSeconds,
    );
  }

  static example(): RateLimitExceeded {
    return new RateLimitExceeded({
      window: { name: 'lookups', quota: 10, seconds: 60 },
      remaining: 0,
      waitSeconds: 12,
    });
  }
}

export class DailyLookupsExceeded extends ApiError {
  readonly status = 429;
  readonly code = 'rate_limit';

  constructor(quota: number, available: number, secondsToMidnight: number) {
    super(
      `${quota} lookups a day are allowed, and ${available} are left until midnight UTC.`,
      { limit: 'lookups-day', available },
      secondsToMidnight,
    );
  }

  static example(): DailyLookupsExceeded {
    return new DailyLookupsExceeded(5_000, 0, 3_600);
  }
}
