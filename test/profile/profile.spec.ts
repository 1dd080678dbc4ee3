import { randomBytes } from 'node:crypto';
import { mintKey } from '../keys/key-ring.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the profile of a workspace', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const show = (key = account.key) => app.http.get('/api/v1/profile').set('X-API-Key', key);

  /** As if the member had consented, without anybody to ask. */
  async function connect(endsIn: string): Promise<void> {
    await app.db.query(
      `insert into connections (account_id, member_urn, member_name, access_sealed, access_expires_at)
       select id, 'urn:li:person:' || $2, 'Ada Sandström', '\\x00', now() + $3::interval
       from accounts where email = $1`,
      [account.email, randomBytes(6).toString('hex'), endsIn],
    );
  }

  it('shows whose it is, and that no member is connected', async () => {
    const { body } = await show().expect(200);
    expect(body).toEqual({
      workspace: {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        email: account.email,
        plan: 'business',
        createdAt: expect.stringMatching(/Z$/),
      },
      member: null,
    });
  });

  it.each([
    ['active', '60 days'],
    ['expiring', '3 days'],
    ['expired', '-1 day'],
  ])('shows the connected member, whose consent is %s', async (status, endsIn) => {
    await connect(endsIn);
    const { body } = await show().expect(200);
    expect(body.member).toEqual({
      name: 'Ada Sandström',
      memberId: expect.stringMatching(/^urn:li:person:/),
      connectedAt: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
      status,
    });
  });

  it('shows a test key no member, since it publishes in nobody’s name', async () => {
    await connect('60 days');
    const { body } = await show(account.testKey).expect(200);
    expect([body.workspace.email, body.member]).toEqual([account.email, null]);
  });

  it('shows a stranger the stranger’s own', async () => {
    await connect('60 days');
    const stranger = await signUp(app);
    const { body } = await show(stranger.key).expect(200);
    expect([body.workspace.email, body.member]).toEqual([stranger.email, null]);
  });

  it('works on the free plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where email = $1`, [account.email]);
    expect((await show().expect(200)).body.workspace.plan).toBe('free');
  });

  it('tells the plan that is paid for, whatever the operator gave', async () => {
    await app.db.query(`update accounts set plan = 'free', subscribed = true where email = $1`, [
      account.email,
    ]);
    expect((await show().expect(200)).body.workspace.plan).toBe('business');
  });

  it('asks for a key with the scope', async () => {
    const { text } = await mintKey(app, account.key, { scopes: ['account:read'] });
    const denied = await show(text);
    expect([denied.status, denied.body.error.scope]).toEqual([403, 'profile:read']);
    const anonymous = await app.http.get('/api/v1/profile');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
