import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type RedisRelay, startRedisRelay } from '../limits/redis-relay.js';
import { createTestRedis, type TestRedis } from '../support/redis.js';
import { FaultStack } from './fault-stack.js';

const slugs = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

const allCompleted = (count: number) => Array.from({ length: count }, () => 'completed');

describe('a queue that is lost', () => {
  let redis: TestRedis;
  let relay: RedisRelay;
  let stack: FaultStack;

  beforeAll(async () => {
    redis = await createTestRedis();
    relay = await startRedisRelay(redis.url);
    stack = await FaultStack.start({ REDIS_URL: relay.url });
  });
  afterEach(() => stack.killWorkers());
  afterAll(async () => {
    await stack.close();
    await relay.close();
    await redis.drop();
  });

  /** This run's own numbered database: the others belong to tests that run at the same time. */
  async function emptyRedis(): Promise<void> {
    const connection = new Redis(redis.url);
    await connection.flushdb();
    connection.disconnect();
  }

  it('with all its data, while visits wait and run: every lookup completes', async () => {
    await stack.startWorker({ WORKER_CONCURRENCY: '2' });
    const ids = await stack.submitAll(slugs('slow-1-flushed', 10));
    await stack.untilRunning(2);
    await emptyRedis();

    expect(await stack.statusesOf(ids)).toEqual(allCompleted(10));
    const { pages } = await stack.visits();
    expect(slugs('in/slow-1-flushed', 10).map((page) => pages[page])).toEqual(Array(10).fill(1));
  });

  it('before any worker is there: every lookup completes', async () => {
    const ids = await stack.submitAll(slugs('emptied', 10));
    await emptyRedis();
    await stack.startWorker();
    expect(await stack.statusesOf(ids)).toEqual(allCompleted(10));
  });

  it('for some seconds: what runs is finished, and what is taken meanwhile is done later', async () => {
    await stack.startWorker({ WORKER_CONCURRENCY: '2' });
    const before = await stack.submitAll(slugs('slow-1-cut', 4));
    await stack.untilRunning(2);
    await relay.cut();
    const meanwhile = await stack.submitAll(slugs('cut-meanwhile', 4));
    await sleep(4_000);
    await relay.restore();

    expect(await stack.statusesOf([...before, ...meanwhile])).toEqual(allCompleted(8));
  });
});
