import { setTimeout as sleep } from 'node:timers/promises';
import { standingOf } from '../keys/key-ring.js';
import { anyEmail, signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('whoever does not own an address', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
    await letAnHourPass(account.email);
  });

  const issue = (body: object, key?: string) => {
    const request = app.http.post('/api/v1/auth/api-key');
    return (key ? request.set('X-API-Key', key) : request).send(body);
  };
  const register = (email: string) => app.http.post('/api/v1/auth/register').send({ email });
  const verify = (email: string, code: string) => app.http.post('/api/v1/auth/verify').send({ email, code });
  const mailsTo = async (email: string) =>
    (await app.mails()).filter((mail) => mail.includes(`To: ${email}`)).length;

  async function letAnHourPass(email: string): Promise<void> {
    await app.db.query(
      `update address_verifications set sent_at = sent_at - interval '1 hour',
         hour_began_at = hour_began_at - interval '1 hour', verified_at = verified_at - interval '1 hour',
         code_expires_at = code_expires_at - interval '1 hour'
       where email = $1`,
      [email],
    );
  }

  it('gets no key in a hundred calls; the owner gets one mail, and their key still works', async () => {
    const before = await mailsTo(account.email);
    const answers = await Promise.all(Array.from({ length: 100 }, () => issue({ email: account.email })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.error.code}`))).toEqual(
      new Set(['403 verification_required']),
    );
    expect(answers.filter(({ text }) => /(?:li|sk)_(?:live|test)_/.test(text))).toEqual([]);
    await untilMailed(account.email, before + 1);
    await sleep(200);
    expect(await mailsTo(account.email)).toBe(before + 1);
    expect(await standingOf(app, account.key)).toBe(200);
  });

  it('can’t tell whether it has an account, neither at once nor from what follows', async () => {
    const unknown = anyEmail();
    const traces = [];
    for (const email of [account.email, unknown]) {
      const refused = await issue({ email });
      await untilRecorded(email);
      const answers = [refused, await register(email), await verify(email, '000000'), await issue({ email })];
      traces.push(answers.map(({ status, body }) => [status, body.error.code, body.error.message]));
    }
    expect(traces[0]).toEqual(traces[1]);
    expect(traces[0]?.map(([status]) => status)).toEqual([403, 429, 400, 403]);
    expect(await mailsTo(unknown)).toBe(0);
  });

  it('does not void the code of someone who is just signing up', async () => {
    const email = anyEmail();
    await register(email).expect(200);
    const code = await app.mailedCode(email);
    await app.db.query(
      `update address_verifications set sent_at = sent_at - interval '2 minutes' where email = $1`,
      [email],
    );
    await issue({ email }).expect(403);
    await sleep(200);
    await verify(email, code).expect(200);
  });

  it('gets no key with the key of an account of their own, nor with a test key', async () => {
    const stranger = await signUp(app);
    for (const key of [stranger.key, account.testKey, `${account.key}x`]) {
      const refused = await issue({ email: account.email }, key);
      expect([refused.status, refused.body.error.code]).toEqual([403, 'verification_required']);
    }
    expect(await standingOf(app, account.key)).toBe(200);
  });

  it('gets no key with the token of another address, or with a wrong one', async () => {
    const mine = anyEmail();
    await register(mine);
    const { body } = await verify(mine, await app.mailedCode(mine));
    await register(account.email).expect(200);
    await verify(account.email, await app.mailedCode(account.email)).expect(200);

    const refused = await issue({ email: account.email, verification_token: body.verification_token });
    expect(refused.body.error.code).toBe('verification_required');
    expect(await standingOf(app, account.key)).toBe(200);
  });

  it('gets no key with the code of another address', async () => {
    const mine = anyEmail();
    await register(mine);
    const refused = await issue({ email: account.email, code: await app.mailedCode(mine) });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_code']);
  });

  async function untilMailed(email: string, count: number): Promise<void> {
    while ((await mailsTo(email)) < count) await sleep(20);
  }

  /** What is done aside after a refusal is done. */
  async function untilRecorded(email: string): Promise<void> {
    for (;;) {
      const rows = await app.db.query(
        `select from address_verifications where email = $1 and sent_at > now() - interval '1 minute'`,
        [email],
      );
      if (rows.length > 0) return;
      await sleep(20);
    }
  }
});

describe('the owner of an address', () => {
  let app: TestApp;
  let email: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    email = anyEmail();
    await app.http.post('/api/v1/auth/register').send({ email }).expect(200);
  });

  const issue = (body: object) => app.http.post('/api/v1/auth/api-key').send({ email, ...body });
  const verify = async () => {
    const code = await app.mailedCode(email);
    const { body } = await app.http.post('/api/v1/auth/verify').send({ email, code }).expect(200);
    return body.verification_token;
  };
  const age = (by: string) =>
    app.db.query(
      `update address_verifications set verified_at = verified_at - $2::interval where email = $1`,
      [email, by],
    );

  it('gets a key for the token, once', async () => {
    const token = await verify();
    expect((await issue({ verification_token: token })).body.api_key).toMatch(/^li_live_/);
    expect((await issue({ verification_token: token })).status).toBe(403);
    expect((await issue({})).status).toBe(403);
  });

  it('gets a key for the verification although a client sends null for what it leaves out', async () => {
    await verify();
    expect((await issue({ code: null, verification_token: null })).body.api_key).toMatch(/^li_live_/);
  });

  it('gets a key for the code, once', async () => {
    const code = await app.mailedCode(email);
    expect((await issue({ code })).body.api_key).toMatch(/^li_live_/);
    expect((await issue({ code })).body.error.code).toBe('invalid_code');
    expect((await issue({})).status).toBe(403);
  });

  it('gets one key when it is asked for many times at once', async () => {
    await verify();
    const answers = await Promise.all(Array.from({ length: 10 }, () => issue({})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(9);
    const keys = await app.db.query(
      `select from api_keys join accounts on accounts.id = account_id where email = $1 and is_account_key`,
      [email],
    );
    expect(keys).toHaveLength(1);
  });

  it('gets one key when the key that is being replaced asks for it many times at once', async () => {
    await verify();
    const { body } = await issue({}).expect(200);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => issue({}).set('Authorization', `Bearer ${body.api_key}`)),
    );
    const issued = answers.filter(({ status }) => status === 200);
    expect(issued).toHaveLength(1);
    expect(await standingOf(app, issued[0]?.body.api_key)).toBe(200);
  });

  it('has ten minutes for it', async () => {
    await verify();
    await age('9 minutes 50 seconds');
    expect((await issue({})).status).toBe(200);
  });

  it('has no more than ten minutes for it', async () => {
    const token = await verify();
    await age('10 minutes 1 second');
    expect((await issue({ verification_token: token })).status).toBe(403);
    expect((await issue({})).status).toBe(403);
  });

  it.each([
    ['a full-width code', { code: '１２３４５６' }, 'code'],
    ['a code as a number', { code: 123456 }, 'code'],
    ['five digits', { code: '12345' }, 'code'],
    ['a line end after the code', { code: '123456\n' }, 'code'],
    ['a token as a number', { verification_token: 1 }, 'verification_token'],
    ['an overlong token', { verification_token: 'a'.repeat(65) }, 'verification_token'],
    ['an unknown field', { scopes: ['posts:read'] }, 'scopes'],
  ])('is told that %s can’t be right', async (_, body, field) => {
    const refused = await issue(body);
    expect([refused.status, refused.body.error.fields?.[0].field]).toEqual([400, field]);
  });
});
