import { Module } from '@nestjs/common';
import { ThrottlerModule, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { ENV, type Env } from '../../config/index.js';
import { PromptRedis, RedisModule } from '../../platform/redis/index.js';
import { DailyUsageRepository } from './daily-usage.repository.js';
import { LimitGuard } from './limit.guard.js';
import { LimitStorage } from './limit.storage.js';
import { limitPolicies } from './limit-policies.js';
import { LookupQuota } from './lookup-quota.js';
import { SharedWindows } from './shared-windows.js';

@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      imports: [RedisModule],
      inject: [ENV, PromptRedis],
      useFactory: throttlerOptions,
    }),
  ],
  providers: [LimitGuard, LookupQuota, DailyUsageRepository],
  exports: [LimitGuard, LookupQuota],
})
export class LimitsModule {}

function throttlerOptions(env: Env, redis: PromptRedis): ThrottlerModuleOptions {
  const policies = limitPolicies(env);
  return {
    storage: new LimitStorage(policies, new SharedWindows(redis)),
    throttlers: Object.entries(policies).map(([name, [{ quota, seconds }]]) => ({
      name,
      limit: quota,
      ttl: seconds * 1_000,
    })),
  };
}
