export { LimitGuard } from './limit.guard.js';
export { LimitsModule } from './limits.module.js';
export { LookupQuota } from './lookup-quota.js';
