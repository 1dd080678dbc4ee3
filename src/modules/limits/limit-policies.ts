import type { Env } from '../../config/index.js';
import type { LimitClass } from '../keys/index.js';
import type { LimitWindow } from './limit-window.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What each class of routes allows one caller. Every window of a class must have room. */
export type LimitPolicies = Readonly<
  Record<Exclude<LimitClass, 'unlimited'>, readonly [LimitWindow, ...LimitWindow[]]>
>;

export function limitPolicies(env: Env): LimitPolicies {
  return {
    lookups: [{ name: 'lookups', quota: env.LIMIT_SCRAPE_POSTS_PER_MINUTE, seconds: MINUTE }],
    workspace: [
      { name: 'workspace-minute', quota: env.LIMIT_POSTS_PER_MINUTE, seconds: MINUTE },
      { name: 'workspace-hour', quota: env.LIMIT_POSTS_PER_HOUR, seconds: HOUR },
    ],
    anonymous: [{ name: 'anonymous', quota: env.LIMIT_AUTH_PER_MINUTE, seconds: MINUTE }],
  };
}
