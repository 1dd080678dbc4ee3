export { LimitGuard } from './limit.guard.js';
export { limitPolicies } from './limit-policies.js';
export type { LimitWindow } from './limit-window.js';
export { DailyLookupsExceeded, RateLimitExceeded } from './limits.errors.js';
export { LimitsModule } from './limits.module.js';
export { LookupQuota } from './lookup-quota.js';
export { rateLimitHeaders } from './rate-limit-headers.js';
