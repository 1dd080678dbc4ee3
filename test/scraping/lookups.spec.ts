import { setTimeout as sleep } from 'node:timers/promises';
import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('looking up a profile', () => {
  let site: ProfileSite;
  let app: TestApp;
  let account: TestAccount;

  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
    app = await startTestApp({ ROLE: 'all', PROFILE_ORIGIN: site.url });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });
  beforeEach(async () => {
    account = await signUp(app);
  });

  const submit = (body: object, key = account.key) =>
    app.http.post('/api/v1/scrape').set('X-API-Key', key).send(body);
  const get = (id: string, key = account.key) => app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', key);

  async function untilEnded(id: string) {
    for (;;) {
      const { body } = await get(id).expect(200);
      if (body.status !== 'pending') return body;
      await sleep(50);
    }
  }

  async function balance(): Promise<number> {
    const [row] = await app.db.query<{ balance: string }>(
      `select balance from wallets join accounts on accounts.id = account_id where email = $1`,
      [account.email],
    );
    return Number(row?.balance);
  }

  it('brings the profile back and keeps the credit', async () => {
    const linkedinUrl = 'https://linkedin.com/in/ada-example';
    const submitted = await submit({ linkedin_url: linkedinUrl });
    expect(submitted.status).toBe(201);
    expect(submitted.body).toMatchObject({
      data: {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        linkedin_url: linkedinUrl,
        canonical_url: 'https://www.linkedin.com/in/ada-example',
        status: 'pending',
        profile_data: null,
        error: null,
        batch_id: null,
      },
      credits_charged: 1,
      credits_remaining: 4,
    });

    const ended = await untilEnded(submitted.body.data.id);
    expect(ended).toMatchObject({
      status: 'completed',
      error: null,
      profile_data: { full_name: expect.stringMatching(/\S/), kind: 'person' },
    });
    expect(await balance()).toBe(4);
  });

  it('refunds a profile that is not there, and answers the next time for free', async () => {
    const url = { linkedin_url: 'linkedin.com/in/not-found-refund' };
    const submitted = await submit(url);
    const ended = await untilEnded(submitted.body.data.id);
    expect(ended).toMatchObject({ status: 'failed', error: 'Profile not found', profile_data: null });
    expect(await balance()).toBe(5);

    const again = await submit(url);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ data: { id: ended.id }, credits_charged: 0, credits_remaining: 5 });

    const forced = await submit({ ...url, force: true });
    expect(forced.status).toBe(201);
    await untilEnded(forced.body.data.id);
    expect(await balance()).toBe(5);
  });

  it('answers from another workspace’s visit at once, and charges it like a visit', async () => {
    const url = { linkedin_url: 'linkedin.com/in/shared-example' };
    await untilEnded((await submit(url)).body.data.id);

    const other = await signUp(app);
    const submitted = await submit(url, other.key);
    expect(submitted.status).toBe(201);
    expect(submitted.body).toMatchObject({ data: { status: 'completed' }, credits_charged: 1 });
  });

  it('takes the same profile sent many times at once as one lookup', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submit({ linkedin_url: 'linkedin.com/in/slow-2-at-once' })),
    );
    expect(new Set(answers.map((answer) => answer.body.data.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(await balance()).toBe(4);
  });

  it('lets exactly as many of many parallel lookups through as there are credits', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => submit({ linkedin_url: `linkedin.com/in/last-credits-${n}` })),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
    const refused = answers.filter((answer) => answer.status === 402);
    expect(refused).toHaveLength(15);
    expect(refused[0]?.body.error).toMatchObject({ code: 'insufficient_credits', required: 1, available: 0 });
  });

  it('finds a lookup by its address, however that is spelt', async () => {
    const { body } = await submit({ linkedin_url: 'https://uk.linkedin.com/in/Spelt-Example/?trk=x' });
    const found = await app.http
      .get('/api/v1/scrape')
      .query({ linkedin_url: 'linkedin.com/in/spelt-example' })
      .set('Authorization', `Bearer ${account.key}`);
    expect(found.status).toBe(200);
    expect(found.body.id).toBe(body.data.id);
  });

  it('shows a lookup to its own workspace and mode only, and one 404 to all others', async () => {
    const { body } = await submit({ linkedin_url: 'linkedin.com/in/mine-example' });
    const stranger = await signUp(app);
    const answers = [
      await get(body.data.id, stranger.key),
      await get(body.data.id, account.testKey),
      await get('507f1f77bcf86cd799439011'),
      await get('not-an-id'),
      await get('%00'),
      await get(`${body.data.id}0`),
    ];
    const bodies = answers.map(({ status, body: { error } }) => ({ status, ...error, request_id: null }));
    expect(new Set(bodies.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(bodies[0]?.status).toBe(404);
  });

  it('gives test keys invented profiles, charges nothing and visits nothing', async () => {
    const before = await (await fetch(`http://127.0.0.1:${site.port}/__site/visits`)).text();
    const submitted = await submit({ linkedin_url: 'linkedin.com/in/anyone' }, account.testKey);
    expect(submitted.body).toMatchObject({
      data: { status: 'completed', profile_data: { full_name: expect.any(String) } },
      credits_charged: 0,
      credits_remaining: 1_000_000,
    });
    expect(await (await fetch(`http://127.0.0.1:${site.port}/__site/visits`)).text()).toBe(before);
  });

  it.each([
    ['a missing address', {}, 400, 'invalid_request'],
    ['a number', { linkedin_url: 7 }, 400, 'invalid_request'],
    ['a list', { linkedin_url: ['linkedin.com/in/a'] }, 400, 'invalid_request'],
    ['force as text', { linkedin_url: 'linkedin.com/in/a', force: 'true' }, 400, 'invalid_request'],
    ['another site', { linkedin_url: 'https://example.com/linkedin.com/in/a' }, 422, 'invalid_linkedin_url'],
    ['an empty address', { linkedin_url: '' }, 422, 'invalid_linkedin_url'],
  ])('refuses %s, uncharged', async (_, body, status, code) => {
    const refused = await submit(body);
    expect(refused.status).toBe(status);
    expect(refused.body.error.code).toBe(code);
    expect(await balance()).toBe(5);
  });

  it('asks for a key, and for a right one', async () => {
    const missing = await app.http.post('/api/v1/scrape').send({ linkedin_url: 'linkedin.com/in/a' });
    expect([missing.status, missing.body.error.code]).toEqual([401, 'missing_key']);
    const wrong = await submit({ linkedin_url: 'linkedin.com/in/a' }, `${account.key.slice(0, -1)}!`);
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'invalid_key']);
  });
});
