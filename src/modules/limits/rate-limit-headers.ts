import type { Response } from 'express';
import type { WindowState } from './limit-window.js';

/** The fields of draft-ietf-httpapi-ratelimit-headers-10: a list of windows, each a quoted name with parameters. */
export function setRateLimitHeaders(response: Response, states: readonly WindowState[]): void {
  const policies = states.map(({ window }) => `"${window.name}";q=${window.quota};w=${window.seconds}`);
  const limits = states.map(
    ({ window, remaining, waitSeconds }) => `"${window.name}";r=${remaining};t=${waitSeconds}`,
  );
  response.setHeader('RateLimit-Policy', policies.join(', '));
  response.setHeader('RateLimit', limits.join(', '));
}
