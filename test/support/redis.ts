import { Redis } from 'ioredis';
import { fromSetup } from './from-setup.js';

/** Counts, in the server's database 0, the numbered databases handed out so far. */
const COUNTER = 'test:databases';

export interface TestRedis {
  url: string;
  /** Empties it. */
  drop(): Promise<void>;
}

/** A numbered database of its own. Published messages still reach every database: the number doesn't part those. */
export async function createTestRedis(): Promise<TestRedis> {
  const server = fromSetup('TEST_REDIS_URL');
  const number = await onServer(server, (redis) => redis.incr(COUNTER));
  const url = new URL(`/${number}`, server).href;
  return {
    url,
    drop: async () => {
      await onServer(url, (redis) => redis.flushdb());
    },
  };
}

async function onServer<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
