import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readEnv } from '../../src/config/index.js';
import { PromptRedis, RedisScript } from '../../src/platform/redis/index.js';
import { createTestRedis, type TestRedis } from '../support/redis.js';
import { type LimitedApp, startLimitedApp } from './limited-app.js';
import { type RedisRelay, startRedisRelay } from './redis-relay.js';

describe('while Redis is away', () => {
  let redis: TestRedis;
  let relay: RedisRelay;
  let app: LimitedApp;

  beforeEach(async () => {
    redis = await createTestRedis();
    relay = await startRedisRelay(redis.url);
    app = await startLimitedApp({ REDIS_URL: relay.url });
  });
  afterEach(async () => {
    await app.close();
    await relay.close();
    await redis.drop();
  });

  const post = (lineage: string, by = app) => by.http.post('/lookups').set('X-Lineage', lineage);

  async function admittedOf(calls: number, lineage: string): Promise<number> {
    const answers = await Promise.all(Array.from({ length: calls }, () => post(lineage)));
    for (const { status } of answers) expect([201, 429]).toContain(status);
    return answers.filter(({ status }) => status === 201).length;
  }

  /** Counted in Redis again: another process sees it. */
  async function untilShared(): Promise<void> {
    const other = await startLimitedApp({ REDIS_URL: redis.url });
    for (let attempt = 0; ; attempt += 1) {
      const lineage = `probe-${attempt}`;
      await post(lineage);
      const { headers } = await post(lineage, other);
      if (headers.ratelimit?.includes('r=8')) break;
      await sleep(50);
    }
    await other.close();
  }

  it('each process keeps answering within the limits, and counts in Redis again by itself', async () => {
    await relay.cut();
    expect(await admittedOf(30, 'away')).toBe(10);

    await relay.restore();
    await untilShared();
    expect(await admittedOf(30, 'back')).toBe(10);
  });

  it('what was used before stays used', async () => {
    expect(await admittedOf(6, 'before')).toBe(6);
    await relay.cut();
    expect(await admittedOf(30, 'before')).toBe(4);
  });

  it('no call hangs, even where the connection stays open and silent', async () => {
    await post('warm-up');
    relay.stall();
    expect(await admittedOf(30, 'silent')).toBe(10);

    await relay.restore();
    await untilShared();
  });

  it('a silent connection is given up, and then no call waits for an answer any more', async () => {
    const connection = new PromptRedis(
      readEnv({
        DATABASE_URL: 'postgres://none',
        PROFILE_ORIGIN: 'http://127.0.0.1:9',
        REDIS_URL: relay.url,
      }),
    );
    await connection.onModuleInit();
    relay.stall();
    const faultOfCall = () => connection.run(new RedisScript('return 1'), [], []).catch(String);
    expect(await faultOfCall()).toBe('Error: no answer');
    while ((await faultOfCall()) === 'Error: no answer');
    connection.onApplicationShutdown();
  });

  it('the log says so once, and once when it is back', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    await relay.cut();
    await admittedOf(20, 'logged');
    expect(warn.mock.calls.flat()).toEqual([expect.stringMatching(/^Redis is away/)]);

    await relay.restore();
    await untilShared();
    expect(log.mock.calls.flat().filter((line) => /^Redis is back/.test(String(line)))).toHaveLength(1);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
    log.mockRestore();
  });

  it('a process starts and answers', async () => {
    await relay.cut();
    const started = await startLimitedApp({ REDIS_URL: relay.url });
    await post('early', started).expect(201);
    await started.close();
  });
});
