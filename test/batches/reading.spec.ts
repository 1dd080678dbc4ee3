import { SuppressionsService } from '../../src/modules/privacy/index.js';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, newBatchClient, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

describe('reading a batch', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp();
    worker = new StandInWorker(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await worker.visitAll();
    client = await newBatchClient(app);
  });

  async function submit(sent: string[], options = {}): Promise<string> {
    const { body } = await client.submit(sent, options).expect(201);
    return body.data.batch_id;
  }

  it('shows the documented fields, and every profile in the order sent', async () => {
    const sent = urls('shown', 5).toReversed();
    const id = await submit(sent);
    await worker.visitAll();
    const { body } = await client.get(id).expect(200);
    expect(body).toEqual({
      id,
      status: 'completed',
      total: 5,
      completed: 5,
      failed: 0,
      timed_out: 0,
      cancelled: 0,
      pending: 0,
      credits_charged: 5,
      credits_refunded: 0,
      callback_url: null,
      callback_status: null,
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
      profiles: sent.map((linkedin_url) => ({
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        linkedin_url,
        status: 'completed',
        profile_data: expect.objectContaining({ full_name: 'Zoë Øvrebråten' }),
        error: null,
        error_code: null,
      })),
    });
  });

  it('leaves the profiles out of a summary, which follows every change', async () => {
    const id = await submit(urls('summed-up', 3));
    const claimed = await worker.claimAll();
    for (const [done, visit] of claimed.entries()) {
      const { body } = await client.get(id, { view: 'summary' });
      expect(body).not.toHaveProperty('profiles');
      expect([body.completed, body.pending]).toEqual([done, 3 - done]);
      await worker.settle(visit);
    }
    expect((await client.get(id, { view: 'summary' })).body.status).toBe('completed');
  });

  it('pages through the profiles, all of them or those in one status', async () => {
    const id = await submit(urls('paged', 7));
    const claimed = await worker.claimAll();
    for (const [n, visit] of claimed.entries()) await worker.settle(visit, n % 2 ? 'not_found' : 'found');

    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await client.get(id, { limit: 3, ...(cursor ? { cursor } : {}) }).expect(200);
      expect(body.total).toBe(7);
      seen.push(...body.profiles.map((profile: { linkedin_url: string }) => profile.linkedin_url));
      if (body.next_cursor === null) break;
      cursor = body.next_cursor;
    }
    expect(seen).toEqual(urls('paged', 7));

    const failed = await client.get(id, { status: 'failed' });
    expect(failed.body.profiles).toHaveLength(3);
    expect(failed.body).not.toHaveProperty('next_cursor');
    const page = await client.get(id, { status: 'failed', limit: 2 });
    expect([page.body.profiles.length, typeof page.body.next_cursor]).toEqual([2, 'string']);
  });

  it.each([
    { limit: '0' },
    { limit: '1001' },
    { limit: 'x' },
    { cursor: '-1' },
    { cursor: 'abc' },
    { status: 'done' },
    { view: 'short' },
    { wait: '61' },
    { surprise: '1' },
  ])('refuses %j', async (query) => {
    const { status, body } = await client.get('507f1f77bcf86cd799439011', query);
    expect([status, body.error.fields[0].field]).toEqual([400, Object.keys(query)[0]]);
  });

  it.each([{}, { view: 'summary' }])('answers 304 to %j until something changes', async (query) => {
    const id = await submit(urls(`unchanged-${Object.keys(query).length}`, 2));
    const { headers } = await client.get(id, query);
    const etag = headers.etag ?? '';
    expect(etag).not.toBe('');
    await client.get(id, query).set('If-None-Match', etag).expect(304);
    await worker.visitAll();
    await client.get(id, query).set('If-None-Match', etag).expect(200);
  });

  it('does not answer 304 once a profile was erased at its owner’s request', async () => {
    const id = await submit(urls('erased', 2));
    await worker.visitAll();
    const { headers } = await client.get(id);
    await app.get(SuppressionsService).suppress('https://www.linkedin.com/in/erased-1', 'operator');
    const { body } = await client
      .get(id)
      .set('If-None-Match', headers.etag ?? '')
      .expect(200);
    expect(body).toMatchObject({
      completed: 2,
      profiles: [{}, { profile_data: null, error_code: 'suppressed' }],
    });
  });

  it('waits for the end when asked to', async () => {
    const id = await submit(urls('awaited', 2));
    const waiting = client.get(id, { wait: 20, view: 'summary' }).then(({ body }) => body);
    await worker.visitAll();
    expect(await waiting).toMatchObject({ status: 'completed', completed: 2 });
  });

  it('answers "pending" when the time to wait is up', async () => {
    const id = await submit(urls('not-awaited', 1));
    expect((await client.get(id, { wait: 1 })).body.status).toBe('pending');
  });

  it('answers a stranger, the other mode and any wrong id with one 404', async () => {
    const id = await submit(urls('private', 1));
    const stranger = await signUp(app);
    for (const path of ['', '/results', '/events']) {
      const answers = [
        await client.get(`${id}${path}`, {}, stranger.key),
        await client.get(`${id}${path}`, {}, client.account.testKey),
        await client.get(`507f1f77bcf86cd799439011${path}`),
        await client.get(`not-an-id${path}`),
        await client.get(`%00${path}`),
      ];
      const errors = answers.map(({ status, body }) => ({ status, ...body.error, request_id: '' }));
      expect(new Set(errors.map((error) => JSON.stringify(error))).size).toBe(1);
      expect(errors[0]?.status).toBe(404);
    }
  });

  it('lists batches, newest first, a page at a time, of this workspace and mode only', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(await submit(urls(`listed-${n}`, n + 1)));
    await client.submit(urls('listed-test', 1), {}, client.account.testKey);
    const list = (query = {}) =>
      app.http.get('/api/v1/scrape/batch').query(query).set('X-API-Key', client.account.key);

    const { body } = await list().expect(200);
    expect(body.batches.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(body.batches.map(({ total }: { total: number }) => total)).toEqual([3, 2, 1]);
    expect(body.next_cursor).toBeNull();

    const first = await list({ limit: 2 });
    expect(first.body.next_cursor).toBe(ids[1]);
    const second = await list({ limit: 2, cursor: first.body.next_cursor });
    expect(second.body.batches.map(({ id }: { id: string }) => id)).toEqual([ids[2]]);
    expect((await list({ cursor: 'x' })).status).toBe(400);
    expect((await list({ limit: 101 })).status).toBe(400);
  });

  it('asks for a key', async () => {
    for (const path of ['', '/507f1f77bcf86cd799439011', '/507f1f77bcf86cd799439011/results']) {
      await app.http.get(`/api/v1/scrape/batch${path}`).expect(401);
    }
  });
});
