import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

const ROUTE = '/api/v1/account/alerts';

describe('the alerts of a workspace', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const show = async (key: string) => (await app.http.get(ROUTE).set('X-API-Key', key).expect(200)).body;
  const put = (key: string, body: object) => app.http.put(ROUTE).set('X-API-Key', key).send(body);

  it('are off in the beginning, set, changed and switched off', async () => {
    const off = { low_balance_threshold: null, last_sent_at: null };
    expect(await show(account.key)).toEqual(off);
    for (const threshold of [500, 0, 1_000_000_000]) {
      const { body } = await put(account.key, { low_balance_threshold: threshold }).expect(200);
      expect(body).toEqual({ low_balance_threshold: threshold, last_sent_at: null });
      expect(await show(account.key)).toEqual(body);
    }
    expect((await put(account.key, { low_balance_threshold: null }).expect(200)).body).toEqual(off);
    expect(await show(account.key)).toEqual(off);
  });

  it.each([
    [{}],
    [{ low_balance_threshold: -1 }],
    [{ low_balance_threshold: 1_000_000_001 }],
    [{ low_balance_threshold: 1.5 }],
    [{ low_balance_threshold: '5' }],
    [{ low_balance_threshold: [5] }],
    [{ low_balance_threshold: true }],
  ])('can’t be set by %j', async (body) => {
    const refused = await put(account.key, body).expect(400);
    expect(refused.body.error).toMatchObject({
      code: 'invalid_request',
      fields: [{ field: 'low_balance_threshold', message: expect.stringContaining('from 0 to') }],
    });
  });

  it('are nobody else’s', async () => {
    await put(account.key, { low_balance_threshold: 3 }).expect(200);
    const stranger = await signUp(app);
    expect((await show(stranger.key)).low_balance_threshold).toBeNull();
    await put(stranger.key, { low_balance_threshold: null }).expect(200);
    expect((await show(account.key)).low_balance_threshold).toBe(3);
  });

  it('are not a test key’s, which is never charged', async () => {
    await put(account.key, { low_balance_threshold: 3 }).expect(200);
    expect((await show(account.testKey)).low_balance_threshold).toBeNull();
    const refused = await put(account.testKey, { low_balance_threshold: 3 }).expect(403);
    expect(refused.body.error.code).toBe('live_key_required');
  });

  it('are nothing to anonymous callers', async () => {
    for (const method of ['get', 'put'] as const) {
      const { body } = await app.http[method](ROUTE).expect(401);
      expect(body.error.code).toBe('missing_key');
    }
  });
});
