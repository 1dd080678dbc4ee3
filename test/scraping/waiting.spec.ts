import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('waiting for a lookup', () => {
  let site: ProfileSite;
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
    app = await startTestApp({ ROLE: 'all', PROFILE_ORIGIN: site.url });
    account = await signUp(app);
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  const submit = (slug: string) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });
  const get = (id: string, wait: string) =>
    app.http.get(`/api/v1/scrape/${id}`).query({ wait }).set('X-API-Key', account.key);

  it('holds a POST that prefers to wait until its lookup ends, and says that it did', async () => {
    const { status, body, headers } = await submit('wait-post').set('Prefer', 'respond-async, wait=20');
    expect(status).toBe(201);
    expect(body).toMatchObject({ data: { status: 'completed' }, credits_charged: 1 });
    expect(headers['preference-applied']).toBe('wait=20');
  });

  it('says after a wait that nothing was paid for a profile that is not there', async () => {
    const before = await app.http.get('/api/v1/credits/balance').set('X-API-Key', account.key);
    const { body } = await submit('not-found-waited').set('Prefer', 'wait=20');
    expect(body).toMatchObject({
      data: { status: 'failed', error: 'Profile not found' },
      credits_charged: 0,
      credits_remaining: before.body.credits_balance,
    });
  });

  it('holds a GET until the lookup ends', async () => {
    const { body } = await submit('slow-1-wait-get');
    expect(body.data.status).toBe('pending');
    const ended = await get(body.data.id, '20');
    expect(ended.body.status).toBe('completed');
  });

  it('answers "pending" when the time is up', async () => {
    const { body } = await submit('slow-4-wait-short');
    expect((await get(body.data.id, '1')).body.status).toBe('pending');
  });

  it.each(['-1', '61', '1e9', 'abc', '0.5', ''])('refuses to wait "%s"', async (wait) => {
    const { status, body } = await get('507f1f77bcf86cd799439011', wait);
    // An empty one is no number of seconds to wait, and no mistake either.
    expect(status).toBe(wait === '' ? 404 : 400);
    if (status === 400) expect(body.error.fields[0].field).toBe('wait');
  });

  it('answers at once when no wait at all is preferred, and says so', async () => {
    const { body, headers } = await submit('slow-1-wait-none').set('Prefer', 'wait=0');
    expect(body.data.status).toBe('pending');
    expect(headers['preference-applied']).toBe('wait=0');
  });

  it.each(['wait', 'wait=abc', 'wait=-5', 'return=minimal'])(
    'takes "Prefer: %s" for no wish to wait',
    async (prefer) => {
      const { status, headers } = await submit('wait-post').set('Prefer', prefer);
      expect(status).toBe(200);
      expect(headers['preference-applied']).toBeUndefined();
    },
  );
});
