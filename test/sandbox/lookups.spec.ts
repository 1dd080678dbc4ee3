import { setTimeout as sleep } from 'node:timers/promises';
import { FIXTURE_ROWS, type FixtureRow } from '../../src/modules/scraping/sandbox/fixture-table.js';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { holdTime, letTimeCome, newTestClient, type TestClient } from './test-client.js';

describe('a lookup with a test key', () => {
  let app: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    client = await newTestClient(app);
  });

  const nameOf = ({ suffix }: FixtureRow) => suffix ?? 'anything else';
  const taken = FIXTURE_ROWS.filter(({ http_status }) => http_status === 201);
  const refused = FIXTURE_ROWS.filter(({ http_status }) => http_status !== 201);

  it.each(taken.map((row) => [nameOf(row), row] as const))(
    'ends for %s as the table says',
    async (_, row) => {
      const submitted = await app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', client.account.testKey)
        .send({ linkedin_url: row.example });
      expect(submitted.status).toBe(201);
      expect(submitted.body).toMatchObject({ credits_charged: 0, credits_remaining: 1_000_000 });
      expect(submitted.body.data.status).toBe(row.pending_seconds > 0 ? 'pending' : row.status);
      expect(submitted.body.data.profile_data === null).toBe(
        row.pending_seconds > 0 || row.status !== 'completed',
      );

      await letTimeCome(app);
      const { body } = await client.get(submitted.body.data.id, 10);
      expect([body.status, body.error_code]).toEqual([row.status, row.error_code]);
      expect(body.profile_data === null).toBe(row.status !== 'completed');
      const visits = await app.db.query('select from visits where canonical_url = $1', [body.canonical_url]);
      expect(visits).toHaveLength(0);
    },
  );

  it.each(refused.map((row) => [nameOf(row), row] as const))(
    'is refused for %s as the table says',
    async (_, row) => {
      const { status, body, headers } = await app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', client.account.testKey)
        .send({ linkedin_url: row.example });
      expect([status, body.error.code]).toEqual([row.http_status, row.error_code]);
      expect(body.error).toMatchObject({
        message: expect.stringMatching(/\S/),
        request_id: headers['x-request-id'],
      });
      const isWorthAnotherTry = status === 429 || status === 503;
      expect(headers['retry-after']).toBe(isWorthAnotherTry ? String(body.retry_after_seconds) : undefined);
      const rows = await app.db.query(
        `select from lookups join accounts on accounts.id = account_id where email = $1`,
        [client.account.email],
      );
      expect(rows).toHaveLength(0);
    },
  );

  it('is refused for want of credits in the words that a live key gets', async () => {
    await app.db.query(
      `update wallets set balance = 0 from accounts where accounts.id = account_id and email = $1`,
      [client.account.email],
    );
    const live = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', client.account.key)
      .send({ linkedin_url: 'linkedin.com/in/anyone' });
    const test = await client.submit('anyone-no-credits');
    expect({ ...test.body.error, request_id: '' }).toEqual({ ...live.body.error, request_id: '' });
    expect(test.status).toBe(live.status);
  });

  it('is refused for its rate with the header fields of a window that is full', async () => {
    const { body, headers } = await client.submit('ada-rate-limited');
    expect(body.error.limit).toBe('lookups');
    expect(headers['ratelimit-policy']).toBe('"lookups";q=100000;w=60');
    expect(headers.ratelimit).toBe(`"lookups";r=0;t=${body.retry_after_seconds}`);
    // It is only said: the next call is let in.
    await client.submit('ada').expect(201);
  });

  it('is told to wait until midnight when the day is used up', async () => {
    const { body } = await client.submit('ada-daily-limit');
    expect(body.error).toMatchObject({ limit: 'lookups-day', available: 0 });
    expect(body.retry_after_seconds).toBeGreaterThan(0);
    expect(body.retry_after_seconds).toBeLessThanOrEqual(24 * 60 * 60);
  });

  it('that is slow is pending until its time has come by the clock of the database', async () => {
    const { body } = await client.submit('ada-slow');
    const [visit] = await app.db.query<{ seconds: number }>(
      `select round(extract(epoch from ready_at - lookups.created_at))::integer as seconds
       from sandbox_visits join lookups on lookups.id = lookup_id where lookup_id = $1`,
      [body.data.id],
    );
    expect(visit?.seconds).toBe(5);
    await holdTime(app);
    expect((await client.get(body.data.id, 1)).body.status).toBe('pending');

    const waiting = client.get(body.data.id, 30).then((answer) => answer);
    await letTimeCome(app);
    expect((await waiting).body).toMatchObject({ status: 'completed', profile_data: { kind: 'person' } });
    expect(await app.db.query('select from sandbox_visits where lookup_id = $1', [body.data.id])).toEqual([]);
  });

  it('holds a POST that prefers to wait until it ends', async () => {
    const { status, body } = await client.submit('ada-slow').set('Prefer', 'wait=30');
    expect([status, body.data.status, body.credits_charged]).toEqual([201, 'completed', 0]);
  });

  it('that is pending is taken once, however often it is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.submit('ada-slow')));
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('survives a restart: another process ends what the first had taken', async () => {
    const first = await startTestApp({
      DATABASE_URL: app.env.DATABASE_URL,
      REDIS_URL: app.env.REDIS_URL,
    });
    const theirs = await newTestClient(first);
    const { body } = await theirs.submit('ada-slow');
    await first.close();

    await letTimeCome(app);
    const answer = await app.http
      .get(`/api/v1/scrape/${body.data.id}?wait=10`)
      .set('X-API-Key', theirs.account.testKey);
    expect(answer.body.status).toBe('completed');
  });

  it('is taken once per Idempotency-Key, and a refusal leaves the key free', async () => {
    const send = (slug: string) => client.submit(slug).set('Idempotency-Key', 'once');
    await send('ada-error').expect(500);
    await send('ada-no-credits').expect(402);
    const first = await send('ada').expect(201);
    const again = await send('ada').expect(201);
    expect(again.body).toEqual(first.body);
    const other = await send('bruno');
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('answers again what it found, and tries again what may change', async () => {
    await client.submit('ada').expect(201);
    await client.submit('ada').expect(200);
    await client.submit('ada', { max_age: 0 }).expect(201);
    await client.submit('ada-not-found').expect(201);
    await client.submit('ada-not-found').expect(200);
    await client.submit('ada-not-found', { force: true }).expect(201);
    await client.submit('ada-timeout').expect(201);
    await client.submit('ada-timeout').expect(201);
  });

  it('ends with its account, and nothing comes of it later', async () => {
    const { body } = await client.submit('ada-slow');
    await app.http.delete('/api/v1/account').set('X-API-Key', client.account.key).expect(200);
    await letTimeCome(app);
    const [lookup] = await untilGone(body.data.id);
    expect(lookup?.status).toBe('cancelled');
  });

  async function untilGone(id: string) {
    for (;;) {
      const left = await app.db.query('select from sandbox_visits where lookup_id = $1', [id]);
      if (left.length === 0) break;
      await sleep(50);
    }
    return app.db.query<{ status: string }>('select status from lookups where id = $1', [id]);
  }

  it('never answers a live key, nor is answered from one', async () => {
    await client.submit('shared').expect(201);
    const live = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', client.account.key)
      .send({ linkedin_url: 'linkedin.com/in/shared' });
    expect([live.status, live.body.data.status, live.body.credits_charged]).toEqual([201, 'pending', 1]);
  });

  it('shows the table to any key, and asks for one', async () => {
    const { key, testKey } = await signUp(app);
    for (const one of [key, testKey]) {
      const { status, body } = await app.http.get('/api/v1/sandbox/fixtures').set('X-API-Key', one);
      expect(status).toBe(200);
      expect(body).toEqual({ fixtures: FIXTURE_ROWS });
    }
    const anonymous = await app.http.get('/api/v1/sandbox/fixtures');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
    const wrong = await app.http.get('/api/v1/sandbox/fixtures').set('X-API-Key', `${testKey}0`);
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'invalid_key']);
  });
});
