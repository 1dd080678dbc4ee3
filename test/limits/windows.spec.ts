import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { readEnv } from '../../src/config/index.js';
import type { LimitWindow, Taking } from '../../src/modules/limits/limit-window.js';
import { LocalWindows } from '../../src/modules/limits/local-windows.js';
import { SharedWindows } from '../../src/modules/limits/shared-windows.js';
import { PromptRedis } from '../../src/platform/redis/index.js';
import { createTestRedis, type TestRedis } from '../support/redis.js';

interface Windows {
  take(subject: string, windows: readonly LimitWindow[]): Taking | Promise<Taking>;
}

let redis: TestRedis;
let connection: PromptRedis;

beforeAll(async () => {
  redis = await createTestRedis();
  connection = new PromptRedis(
    readEnv({ DATABASE_URL: 'postgres://none', REDIS_URL: redis.url, PROFILE_ORIGIN: 'http://127.0.0.1:9' }),
  );
  await connection.onModuleInit();
});
afterAll(async () => {
  connection.onApplicationShutdown();
  await redis.drop();
});

const limit = (quota: number, seconds: number, name = 'w'): LimitWindow => ({ name, quota, seconds });

async function takeMany(windows: Windows, subject: string, rule: LimitWindow[], calls: number) {
  const takings = await Promise.all(Array.from({ length: calls }, () => windows.take(subject, rule)));
  return {
    admitted: takings.filter((taking) => taking.isAdmitted).length,
    waits: takings.flatMap(({ isAdmitted, states }) => (isAdmitted ? [] : (states[0]?.waitSeconds ?? 0))),
  };
}

describe.each<[string, () => Windows]>([
  ['in Redis', () => new SharedWindows(connection)],
  ['in this process', () => new LocalWindows()],
])('windows counted %s', (_, create) => {
  const windows = () => create();

  it('admit exactly the quota of many calls at once, and again once the wait they tell is over', async () => {
    const shared = windows();
    const first = await takeMany(shared, 'burst', [limit(10, 1)], 50);
    expect(first.admitted).toBe(10);
    expect(new Set(first.waits)).toEqual(new Set([1]));

    // Timers may fire a hair early.
    await sleep(1_010);
    expect((await takeMany(shared, 'burst', [limit(10, 1)], 50)).admitted).toBe(10);
  });

  it('tell the truth about the wait, and a call that comes too early does not lengthen it', async () => {
    const shared = windows();
    const rule = [limit(2, 2)];
    await shared.take('truth', rule);
    await sleep(1_200);
    await shared.take('truth', rule);
    const refused = await shared.take('truth', rule);
    expect(refused).toMatchObject({ isAdmitted: false, states: [{ remaining: 0, waitSeconds: 1 }] });

    for (let early = 0; early < 3; early += 1) {
      await sleep(200);
      await shared.take('truth', rule);
    }
    await sleep(400);
    expect(await shared.take('truth', rule)).toMatchObject({ isAdmitted: true });
  });

  it('slide: no stretch of their length ever holds more than the quota', async () => {
    const shared = windows();
    const rule = [limit(2, 1)];
    await shared.take('slide', rule);
    await sleep(700);
    await shared.take('slide', rule);
    await sleep(400);
    expect((await takeMany(shared, 'slide', rule, 5)).admitted).toBe(1);
  });

  it('count a call in all windows or in none', async () => {
    const shared = windows();
    const rule = [limit(5, 60, 'minute'), limit(3, 3_600, 'hour')];
    expect((await takeMany(shared, 'both', rule, 8)).admitted).toBe(3);
    const { states } = await shared.take('both', rule);
    expect(states.map(({ remaining }) => remaining)).toEqual([2, 0]);
  });

  it('keep callers apart', async () => {
    const shared = windows();
    await shared.take('one', [limit(1, 60)]);
    expect(await shared.take('one', [limit(1, 60)])).toMatchObject({ isAdmitted: false });
    expect(await shared.take('another', [limit(1, 60)])).toMatchObject({ isAdmitted: true });
  });

  it('follow a quota that was lowered meanwhile, and still tell the truth', async () => {
    const shared = windows();
    for (let call = 0; call < 3; call += 1) {
      await shared.take('lowered', [limit(3, 1)]);
      await sleep(300);
    }
    const refused = await shared.take('lowered', [limit(1, 1)]);
    expect(refused).toMatchObject({ isAdmitted: false, states: [{ remaining: 0, waitSeconds: 1 }] });
    await sleep(1_000);
    expect(await shared.take('lowered', [limit(1, 1)])).toMatchObject({ isAdmitted: true });
  });
});

describe('windows counted in Redis', () => {
  it('leave nothing behind when they are empty again', async () => {
    await new SharedWindows(connection).take('passing', [limit(1, 0.2, 'a'), limit(1, 60, 'b')]);
    const client = new Redis(redis.url);
    const [short, long] = ['a', 'b'].map((name) => `profile-lookup:limit:{passing}:${name}`);
    try {
      expect(await client.pttl(long ?? '')).toBeGreaterThan(55_000);
      await sleep(250);
      expect(await client.exists(short ?? '')).toBe(0);
    } finally {
      client.disconnect();
    }
  });

  it('go on after Redis forgot the script and all counts', async () => {
    const shared = new SharedWindows(connection);
    await shared.take('forgotten', [limit(1, 60)]);
    const client = new Redis(redis.url);
    await client.flushdb();
    await client.script('FLUSH');
    client.disconnect();
    expect(await shared.take('forgotten', [limit(1, 60)])).toMatchObject({ isAdmitted: true });
  });
});

describe('windows counted in this process', () => {
  it('forget the caller of longest ago rather than fill the memory', () => {
    const local = new LocalWindows(2);
    for (const caller of ['a', 'b', 'c']) local.take(caller, [limit(1, 60)]);
    expect(local.take('c', [limit(1, 60)]).isAdmitted).toBe(false);
    expect(local.take('a', [limit(1, 60)]).isAdmitted).toBe(true);
  });
});
