import type { Response } from 'express';
import type { WindowState } from './limit-window.js';

/** The fields of draft-ietf-httpapi-ratelimit-headers-10: a list of windows, each a quoted name with parameters. */
export function rateLimitHeaders(states: readonly WindowState[]): Record<string, string> {
  const policies = states.map(({ window }) => `"${window.name}";q=${window.quota};w=${window.seconds}`);
  const limits = states.map(
    ({ window, remaining, waitSeconds }) => `"${window.name}";r=${remaining};t=${waitSeconds}`,
  );
  return { 'RateLimit-Policy': policies.join(', '), RateLimit: limits.join(', ') };
}

export function setRateLimitHeaders(response: Response, states: readonly WindowState[]): void {
  for (const [name, value] of Object.entries(rateLimitHeaders(states))) response.setHeader(name, value);
}
