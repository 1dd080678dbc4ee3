import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, ledgerSum, NOTHING, newBatchClient, rowsOf, urls } from './batch-client.js';

describe('submitting a batch', () => {
  let app: TestApp;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp({ LIMIT_LOOKUPS_PER_DAY: '2000' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    client = await newBatchClient(app);
  });

  it('takes every address, charges each profile and answers with its jobs in order', async () => {
    const sent = urls('submitted', 3);
    const { status, body } = await client.submit(sent);
    expect(status).toBe(201);
    const id = expect.stringMatching(/^[0-9a-f]{24}$/);
    expect(body).toEqual({
      data: {
        batch_id: id,
        submitted: 3,
        cached: 0,
        total: 3,
        status: 'pending',
        jobs: sent.map((linkedin_url) => ({ id, linkedin_url, status: 'pending' })),
      },
      credits_charged: 3,
      credits_remaining: 97,
    });
    expect(await rowsOf(app, client.accountId)).toEqual({ batches: 1, lookups: 3, charges: 3 });
    expect(await client.balance()).toBe(97);
    expect(await ledgerSum(app, client.accountId)).toBe(97);
  });

  it('takes 1,000 addresses', async () => {
    await client.setBalance(1_000);
    const { status, body } = await client.submit(urls('thousand', 1_000));
    expect([status, body.data.submitted, body.credits_remaining]).toEqual([201, 1_000, 0]);
    const summary = await client.get(body.data.batch_id, { view: 'summary' });
    expect(summary.body).toMatchObject({ total: 1_000, pending: 1_000 });
  });

  it('looks up and charges 1,000 spellings of one address once', async () => {
    const spellings = Array.from({ length: 1_000 }, (_, n) => `https://uk.linkedin.com/in/Spelt?n=${n}`);
    const { status, body } = await client.submit(spellings);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      data: { submitted: 1, cached: 999, total: 1_000 },
      credits_charged: 1,
      credits_remaining: 99,
    });
    expect(body.data.jobs.map((job: { linkedin_url: string }) => job.linkedin_url)).toEqual(spellings);
    expect(new Set(body.data.jobs.map((job: { id: string }) => job.id)).size).toBe(1);
    expect(await rowsOf(app, client.accountId)).toEqual({ batches: 1, lookups: 1, charges: 1 });
  });

  it('takes the rest with skip_invalid, and reports the others as failed items', async () => {
    const sent = ['linkedin.com/in/skipped', 'nonsense', 'linkedin.com/in/skipped/'];
    const { status, body } = await client.submit(sent, { skip_invalid: true });
    expect(status).toBe(201);
    expect(body).toMatchObject({ data: { submitted: 1, cached: 1, total: 3 }, credits_charged: 1 });
    const batch = await client.get(body.data.batch_id);
    expect(batch.body).toMatchObject({ status: 'pending', total: 3, failed: 1, pending: 2 });
    expect(batch.body.profiles[1]).toEqual({
      id: null,
      linkedin_url: 'nonsense',
      status: 'failed',
      profile_data: null,
      error: 'Not the address of a profile or company',
      error_code: 'invalid_linkedin_url',
    });
  });

  it('completes at once when every address is skipped', async () => {
    const { body } = await client.submit(['a', 'b'], { skip_invalid: true });
    expect(body).toMatchObject({
      data: { submitted: 0, cached: 0, total: 2, status: 'completed' },
      credits_charged: 0,
      credits_remaining: 100,
    });
  });

  it('leaves nothing behind when there are not enough credits', async () => {
    const { status, body } = await client.submit(urls('dear', 101));
    expect([status, body.error.code]).toEqual([402, 'insufficient_credits']);
    expect(body.error).toMatchObject({ required: 101, available: 100 });
    expect(await rowsOf(app, client.accountId)).toEqual(NOTHING);
    expect(await client.balance()).toBe(100);
    const visits = await app.db.query(`select from visits where canonical_url like '%/dear-%'`);
    expect(visits).toHaveLength(0);
  });

  it('leaves nothing behind when the day has no room for all of it', async () => {
    await client.setBalance(10_000);
    await client.submit(urls('day-one', 1_000)).expect(201);
    await client.submit(urls('day-two', 999)).expect(201);
    const before = await rowsOf(app, client.accountId);
    const { status, body } = await client.submit(urls('day-three', 2));
    expect([status, body.error.code, body.error.available]).toEqual([429, 'rate_limit', 1]);
    expect(body.retry_after_seconds).toBeGreaterThan(0);
    expect(await rowsOf(app, client.accountId)).toEqual(before);
    await client.submit(urls('day-three', 1)).expect(201);
  });

  it('lets one of three batches of 60 through that come at once against 100 credits', async () => {
    const answers = await Promise.all(['x', 'y', 'z'].map((prefix) => client.submit(urls(prefix, 60))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 402, 402]);
    expect(await rowsOf(app, client.accountId)).toEqual({ batches: 1, lookups: 60, charges: 60 });
    expect(await client.balance()).toBe(40);
  });

  it('charges the same 60 addresses once when they come three times at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => client.submit(urls('thrice', 60))));
    expect(answers.map(({ body }) => body.data.submitted).sort()).toEqual([0, 0, 60]);
    expect(await rowsOf(app, client.accountId)).toEqual({ batches: 3, lookups: 60, charges: 60 });
  });

  it('takes batches of two workspaces with the same addresses in opposite orders at once', async () => {
    const other = await newBatchClient(app);
    const sent = urls('opposite', 50);
    const rounds = await Promise.all([client.submit(sent), other.submit(sent.toReversed())]);
    expect(rounds.map(({ status, body }) => [status, body.credits_charged])).toEqual([
      [201, 50],
      [201, 50],
    ]);
    const visits = await app.db.query(`select from visits where canonical_url like '%/opposite-%'`);
    expect(visits).toHaveLength(50);
  });

  it('takes a request once per Idempotency-Key', async () => {
    const send = (sent: string[]) => client.submit(sent).set('Idempotency-Key', 'once');
    const first = await send(urls('idempotent', 5));
    const again = await send(urls('idempotent', 5));
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send(urls('other', 5));
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
    expect(await rowsOf(app, client.accountId)).toEqual({ batches: 1, lookups: 5, charges: 5 });
  });

  it('takes a body just under 1 MB, and answers 413 to one just over it', async () => {
    const ofLength = (length: number) => (url: string) => `${url}?`.padEnd(length, 'x');
    await client.setBalance(1_000);
    // With its quotes and comma each address takes three more; the limit is 1,048,576 bytes for all of it.
    await client.submit(urls('long', 1_000).map(ofLength(1_045))).expect(201);
    const over = await client.submit(urls('long', 1_000).map(ofLength(1_046)));
    expect([over.status, over.body.error.code]).toEqual([413, 'body_too_large']);
  });

  it('gives test keys invented profiles, charges nothing and completes at once', async () => {
    const { testKey } = await signUp(app);
    const sent = ['linkedin.com/in/anyone', 'linkedin.com/in/x-not-found', 'linkedin.com/in/x-timeout'];
    const { body } = await client.submit(sent, {}, testKey);
    expect(body).toMatchObject({
      data: { submitted: 3, cached: 0, total: 3, status: 'completed' },
      credits_charged: 0,
      credits_remaining: 1_000_000,
    });
    const batch = await client.get(body.data.batch_id, {}, testKey);
    expect(batch.body).toMatchObject({ status: 'completed', completed: 1, failed: 1, timed_out: 1 });
    expect(batch.body.profiles[0].profile_data.full_name).toMatch(/\S/);
  });
});
