import { Module } from '@nestjs/common';
import { PromptRedis } from './prompt-redis.js';

@Module({ providers: [PromptRedis], exports: [PromptRedis] })
export class RedisModule {}
