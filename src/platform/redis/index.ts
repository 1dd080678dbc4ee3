export { PromptRedis } from './prompt-redis.js';
export { RedisModule } from './redis.module.js';
export { RedisScript } from './redis-script.js';
