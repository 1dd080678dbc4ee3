import { type LimitWindow, RateLimitExceeded, rateLimitHeaders } from '../../limits/index.js';

/** Soon enough for a test that does as it is told. */
const WAIT_SECONDS = 2;

/** Says what the limit itself says when it is reached, in its header fields too, although it is not. */
export class PretendedRateLimit extends RateLimitExceeded {
  override readonly headers;

  constructor(window: LimitWindow) {
    const full = { window, remaining: 0, waitSeconds: WAIT_SECONDS };
    super(full);
    this.headers = rateLimitHeaders([full]);
  }
}
