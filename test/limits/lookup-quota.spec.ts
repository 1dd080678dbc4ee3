import { LookupQuota } from '../../src/modules/limits/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

const SECONDS_A_DAY = 24 * 60 * 60;

describe('the daily quota of lookups', () => {
  let app: TestApp;
  let account: TestAccount;

  beforeAll(async () => {
    app = await startTestApp({ LIMIT_LOOKUPS_PER_DAY: '3' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const submit = (slug: string, key = account.key) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });

  const submitMany = (slugs: string[]) => Promise.all(slugs.map((slug) => submit(slug)));

  async function counted(): Promise<number> {
    const [row] = await app.db.query<{ lookups: number }>(
      `select coalesce(sum(lookups), 0)::integer as lookups from daily_usage
       join api_keys using (lineage_id) join accounts on accounts.id = account_id where email = $1`,
      [account.email],
    );
    return row?.lookups ?? 0;
  }

  async function setBalance(balance: number): Promise<void> {
    await app.db.query(
      'update wallets set balance = $2 from accounts where accounts.id = account_id and email = $1',
      [account.email, balance],
    );
  }

  it('lets exactly as many of many parallel lookups through as it holds', async () => {
    const answers = await submitMany(Array.from({ length: 20 }, (_, n) => `quota-parallel-${n}`));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(3).fill(201),
      ...Array(17).fill(429),
    ]);
    expect(await counted()).toBe(3);
  });

  it('refuses until midnight UTC, uncharged', async () => {
    const slugs = ['quota-a', 'quota-b', 'quota-c'];
    await submitMany(slugs);
    const refused = await submit('quota-d');
    expect(refused.status).toBe(429);
    expect(refused.body.error).toMatchObject({ code: 'rate_limit', limit: 'lookups-day', available: 0 });
    const [row] = await app.db.query<{ seconds: number }>(
      `select ${SECONDS_A_DAY} - extract(epoch from (now() at time zone 'utc')::time)::float as seconds`,
    );
    expect(Math.abs(refused.body.retry_after_seconds - (row?.seconds ?? 0))).toBeLessThan(5);
    expect(refused.headers['retry-after']).toBe(String(refused.body.retry_after_seconds));

    const free = await submit(slugs[0] ?? '');
    expect(free.body).toMatchObject({ credits_charged: 0, credits_remaining: 2 });
  });

  it('counts no lookup that was answered for free', async () => {
    await submitMany(Array(10).fill('quota-same'));
    expect(await counted()).toBe(1);
  });

  it('counts no lookup for which the credits did not reach', async () => {
    await setBalance(1);
    const answers = await submitMany(Array.from({ length: 10 }, (_, n) => `quota-poor-${n}`));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(402)]);
    expect(await counted()).toBe(1);
  });

  it('counts no lookup of a test key', async () => {
    for (const n of [1, 2, 3, 4]) await submit(`quota-test-${n}`, account.testKey).expect(201);
    expect(await counted()).toBe(0);
  });

  it('goes on with the key that replaces another', async () => {
    await submitMany(['quota-old-1', 'quota-old-2', 'quota-old-3']);
    const { body } = await app.http
      .post('/api/v1/auth/api-key')
      .set('X-API-Key', account.key)
      .send({ email: account.email });
    expect((await submit('quota-old-4', body.api_key)).status).toBe(429);
  });

  it('takes many lookups at once: all of them or none', async () => {
    const quota = app.get(LookupQuota);
    await quota.take('line', 2);
    await expect(quota.take('line', 2)).rejects.toMatchObject({ status: 429, details: { available: 1 } });
    await quota.take('line', 1);
    await expect(quota.take('line-of-few', 4)).rejects.toMatchObject({ details: { available: 3 } });
  });

  it('is not taken where the transaction around it fails', async () => {
    const quota = app.get(LookupQuota);
    const failing = app.db.transaction(async () => {
      await quota.take('rolled-back', 3);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    await quota.take('rolled-back', 3);
  });

  it('begins anew with the day', async () => {
    const quota = app.get(LookupQuota);
    await quota.take('yesterday', 3);
    await app.db.query(`update daily_usage set day = day - 1 where lineage_id = 'yesterday'`);
    await quota.take('yesterday', 3);
  });
});
