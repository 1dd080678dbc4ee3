import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxVisits } from '../../src/modules/scraping/sandbox/sandbox-visits.js';
import { startCallbackApp } from '../callbacks/callback-app.js';
import { Receiver } from '../callbacks/receiver.js';
import type { TestApp } from '../support/app.js';
import { holdTime, letTimeCome, newTestClient, type TestClient } from './test-client.js';

describe('a batch with a test key', () => {
  let app: TestApp;
  let receiver: Receiver;
  let client: TestClient;
  beforeAll(async () => {
    receiver = await Receiver.open();
    app = await startCallbackApp();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });
  beforeEach(async () => {
    receiver.requests.length = 0;
    client = await newTestClient(app);
  });

  const MIXED = ['ada', 'ada-slow', 'bruno-slow', 'ada-slow-not-found', 'ada-timeout', 'ada-not-found'];

  it('answers each item as it would alone, and ends with the slow ones', async () => {
    const submitted = await client.submitBatch(MIXED);
    expect(submitted.status).toBe(201);
    expect(submitted.body).toMatchObject({
      data: { submitted: 6, cached: 0, total: 6, status: 'pending' },
      credits_charged: 0,
      credits_remaining: 1_000_000,
    });
    const id = submitted.body.data.batch_id;
    await holdTime(app);
    const running = await client.getBatch(id);
    expect(running.body).toMatchObject({ completed: 1, failed: 1, timed_out: 1, pending: 3 });

    const waiting = client.getBatch(id, { wait: 30 }).then((answer) => answer);
    await letTimeCome(app);
    const ended = await waiting;
    expect(ended.body).toMatchObject({
      status: 'completed',
      completed: 3,
      failed: 2,
      timed_out: 1,
      pending: 0,
    });
    expect(ended.body.profiles.map(({ status }: { status: string }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
      'failed',
      'timed_out',
      'failed',
    ]);
  });

  it('calls back once when it ends, although many look at the same time', async () => {
    const { body } = await client.submitBatch(MIXED, { callback_url: receiver.url });
    await letTimeCome(app);
    await Promise.all(Array.from({ length: 5 }, () => app.get(SandboxVisits).finishDue()));

    const [request] = await receiver.received(1);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      batch_id: body.data.batch_id,
      status: 'completed',
      total: 6,
      completed: 3,
      failed: 2,
    });
    await sleep(1_000);
    expect(receiver.requests).toHaveLength(1);
    expect((await client.getBatch(body.data.batch_id)).body.callback_status).toBe('delivered');
  });

  it('calls back when nothing in it is slow', async () => {
    await client.submitBatch(['ada', 'ada-not-found'], { callback_url: receiver.url }).expect(201);
    const [request] = await receiver.received(1);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ total: 2, completed: 1, failed: 1 });
  });

  it.each([
    ['ada-no-credits', 402, 'insufficient_credits'],
    ['ada-rate-limited', 429, 'rate_limit'],
    ['ada-daily-limit', 429, 'rate_limit'],
    ['ada-error', 500, 'internal_error'],
    ['ada-down', 503, 'unavailable'],
  ])('with %s among its addresses is refused as a whole', async (slug, status, code) => {
    const answer = await client.submitBatch(['ada', slug, 'ada-slow']);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    if (status === 402) expect(answer.body.error).toMatchObject({ required: 3, available: 0 });
    const [rows] = await app.db.query<{ count: number }>(
      `select (select count(*) from batches where account_id = accounts.id)::integer
         + (select count(*) from lookups where account_id = accounts.id)::integer as count
       from accounts where email = $1`,
      [client.account.email],
    );
    expect(rows?.count).toBe(0);
  });

  it('joins what is pending already, and ends with it', async () => {
    const single = await client.submit('ada-slow');
    const batch = await client.submitBatch(['ada-slow', 'ada']);
    expect(batch.body.data).toMatchObject({ submitted: 1, cached: 1, status: 'pending' });
    expect(batch.body.data.jobs[0].id).toBe(single.body.data.id);
    await letTimeCome(app);
    const { body } = await client.getBatch(batch.body.data.batch_id, { wait: 10 });
    expect(body).toMatchObject({ status: 'completed', completed: 2 });
  });

  it('ends even when the lookup it joins ends at that very moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      await client.submit(`ada-${round}-slow`).expect(201);
      await letTimeCome(app);
      const [batch] = await Promise.all([
        client.submitBatch([`ada-${round}-slow`]).then((answer) => answer),
        app.get(SandboxVisits).finishDue(),
      ]);
      const { body } = await client.getBatch(batch.body.data.batch_id, { wait: 10 });
      expect(body).toMatchObject({ status: 'completed', completed: 1 });
    }
  });

  it('is cancelled with what only it waits for', async () => {
    const { body } = await client.submitBatch(['ada-slow', 'bruno-slow', 'ada']);
    await client.submit('bruno-slow').expect(200);
    const key = client.account.testKey;
    const cancelled = await app.http
      .delete(`/api/v1/scrape/batch/${body.data.batch_id}`)
      .set('X-API-Key', key);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', completed: 1, cancelled: 2 });

    await letTimeCome(app);
    const [first, second] = body.data.jobs.map(({ id }: { id: string }) => id);
    expect((await client.get(second, 10)).body.status).toBe('completed');
    expect((await client.get(first)).body.status).toBe('cancelled');
    expect((await client.getBatch(body.data.batch_id)).body.status).toBe('cancelled');
  });

  it('takes 1,000 slow addresses and ends them together', async () => {
    const { body } = await client.submitBatch(Array.from({ length: 1_000 }, (_, n) => `ada-${n}-slow`));
    await letTimeCome(app);
    const ended = await client.getBatch(body.data.batch_id, { wait: 30, view: 'summary' });
    expect(ended.body).toMatchObject({ status: 'completed', completed: 1_000 });
  });
});
