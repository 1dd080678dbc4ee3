import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the account', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const show = (key = account.key) => app.http.get('/api/v1/account').set('X-API-Key', key);
  const submit = (slug: string, key = account.key) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: `https://linkedin.com/in/${slug}` });

  it('shows what is documented, newest usage first', async () => {
    await submit('account-first').expect(201);
    await submit('account-second').expect(201);
    const { status, body } = await show();
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      email: account.email,
      plan: 'business',
      mode: 'live',
      credits_balance: 3,
      total_queries: 2,
      total_charged: 2,
      key_prefix: account.key.slice(0, 12),
      is_active: true,
      created_at: expect.any(String),
      recent_usage: ['account-second', 'account-first'].map((slug) => ({
        id: expect.any(String),
        linkedin_url: `https://linkedin.com/in/${slug}`,
        status: 'pending',
        credits_charged: 1,
        refunded: false,
        created_at: expect.any(String),
      })),
    });
  });

  it('counts what was refunded as a query, not as charged', async () => {
    const { body: taken } = await submit('account-refunded');
    await app.db.query(
      `update lookups set status = 'failed', error = 'x', error_code = 'not_found', refunded = true,
         finished_at = now()
       where id = $1`,
      [taken.data.id],
    );
    const { body } = await show();
    expect(body).toMatchObject({ total_queries: 1, total_charged: 0 });
    expect(body.recent_usage[0]).toMatchObject({ credits_charged: 1, refunded: true });
  });

  it('lists the newest twenty', async () => {
    for (let n = 0; n < 21; n += 1) await submit(`account-many-${n}`, account.testKey);
    const { body } = await show(account.testKey);
    expect(body.total_queries).toBe(21);
    expect(body.recent_usage).toHaveLength(20);
    expect(body.recent_usage[0].linkedin_url).toMatch(/-20$/);
  });

  it('shows each mode its own usage, and test keys a balance that never moves', async () => {
    await submit('account-live');
    const { body } = await show(account.testKey);
    expect(body).toMatchObject({
      mode: 'test',
      credits_balance: 1_000_000,
      total_queries: 0,
      total_charged: 0,
      recent_usage: [],
    });
  });

  it('is nobody else’s', async () => {
    await submit('account-mine');
    const stranger = await signUp(app);
    expect((await show(stranger.key)).body).toMatchObject({ email: stranger.email, recent_usage: [] });
  });

  it.each(['get', 'delete'] as const)('asks for a key to %s it', async (method) => {
    const anonymous = await app.http[method]('/api/v1/account');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
