import { anyEmail, signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { askForCode, sendSignIn, signIn, standingOf, tokenOf, visit } from './visitor.js';

const GUESSES = 30;

describe('signing in', () => {
  let app: TestApp;
  let email: string;
  beforeAll(async () => {
    app = await startTestApp({ SESSION_DAYS: '3' });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    email = anyEmail();
  });

  const wrong = (code: string, n = 0) => String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0');
  const sessionsOf = async (address: string) =>
    app.db.query<{ days: number; token_hash: Buffer }>(
      `select extract(epoch from expires_at - sessions.created_at) / 86400 as days, token_hash
       from sessions join accounts on accounts.id = account_id where email = $1`,
      [address],
    );

  it('opens an account for a new address, and shows its two keys once', async () => {
    const visitor = await signIn(app, email);
    const { body } = await visit(app, visitor, 'get', '/auth/session').expect(200);
    expect(body).toMatchObject({ email, plan: 'business' });
    const own = await app.http.get('/api/v1/account').set('X-API-Key', visitor.key).expect(200);
    expect(own.body).toMatchObject({ email, credits_balance: 5 });
    await app.http.get('/api/v1/account').set('X-API-Key', visitor.testKey).expect(200);
    expect((await signIn(app, email)).key).toBeUndefined();
  });

  it('shows no key of an account that was there, and stops none', async () => {
    const account = await signUp(app);
    const visitor = await signIn(app, account.email);
    expect([visitor.key, visitor.testKey]).toEqual([undefined, undefined]);
    await app.http.get('/api/v1/whoami').set('X-API-Key', account.key).expect(200);
    const { body } = await visit(app, visitor, 'get', '/account').expect(200);
    expect(body).toMatchObject({ email: account.email, key_prefix: 'dashboard' });
  });

  it('lasts for as many days as the operator says', async () => {
    await signIn(app, email);
    const [session] = await sessionsOf(email);
    expect(Number(session?.days)).toBe(3);
  });

  it('sets a cookie that no script can read and no other site makes a browser send', async () => {
    const answer = await sendSignIn(app, email, await askForCode(app, email)).expect(201);
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^session=[\w-]{43}; Max-Age=259200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('keeps the token nowhere: neither in the database nor in the answer', async () => {
    const answer = await sendSignIn(app, email, await askForCode(app, email)).expect(201);
    const token = tokenOf(answer);
    expect(answer.text).not.toContain(token);
    const tables = await app.db.query<{ all: string }>(
      `select (select json_agg(sessions)::text from sessions)
         || (select json_agg(audit_events)::text from audit_events) as all`,
    );
    const stored = tables[0]?.all ?? '';
    for (const secret of [token, answer.body.confirmation_token]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('is told of in the audit, without a secret', async () => {
    const visitor = await signIn(app, email);
    const { body } = await visit(app, visitor, 'get', '/account/audit').expect(200);
    expect(body.events[0]).toMatchObject({
      actor: 'owner',
      action: 'session.started',
      target_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      details: {},
    });
  });

  it.each([
    ['a code in full-width digits', { code: '１２３４５６' }],
    ['a code that is a number', { code: 123_456 }],
    ['a short code', { code: '12345' }],
    ['no code', { code: undefined }],
    ['a code with a line break', { code: '123456\n' }],
    ['no address', { email: undefined }],
    ['an address with a NUL character', { email: 'you\0@example.com' }],
    ['an address with a lone surrogate', { email: 'you\ud800@example.com' }],
    ['a field that it does not have', { remember: true }],
  ])('refuses %s', async (_, wish) => {
    const body = { email, code: '123456', ...wish };
    const { status, headers } = await app.http.post('/api/v1/auth/session').send(body);
    expect([status, headers['set-cookie']]).toEqual([400, undefined]);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
  ])('refuses %s, which a page of another site could send', async (_, type) => {
    const body = JSON.stringify({ email, code: await askForCode(app, email) });
    const { status } = await app.http.post('/api/v1/auth/session').type(type).send(body);
    expect(status).toBe(415);
  });

  it('refuses a wrong code as /auth/verify does, for known and unknown addresses alike', async () => {
    const { email: known } = await signIn(app);
    await askForCode(app, known);
    for (const address of [known, email]) {
      const signingIn = await sendSignIn(app, address, '000000');
      const verifying = await app.http.post('/api/v1/auth/verify').send({ email: address, code: '000000' });
      const { request_id: _, ...said } = signingIn.body.error;
      expect([signingIn.status, said.code]).toEqual([400, 'invalid_code']);
      expect(verifying.body.error).toMatchObject(said);
    }
  });

  it('spends a code after five wrong tries', async () => {
    const code = await askForCode(app, email);
    for (let n = 0; n < 5; n += 1) await sendSignIn(app, email, wrong(code, n)).expect(400);
    await sendSignIn(app, email, code).expect(400);
  });

  it(`counts five of ${GUESSES} guesses at once, and no more`, async () => {
    const code = await askForCode(app, email);
    const guesses = Array.from({ length: GUESSES }, (_, n) => sendSignIn(app, email, wrong(code, n)));
    expect(new Set((await Promise.all(guesses)).map(({ status }) => status))).toEqual(new Set([400]));
    const [row] = await app.db.query<{ tries: number }>(
      'select tries from address_verifications where email = $1',
      [email],
    );
    expect(row?.tries).toBe(5);
    await sendSignIn(app, email, code).expect(400);
  });

  it('takes a code once, however many send it at once', async () => {
    const code = await askForCode(app, email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendSignIn(app, email, code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await sessionsOf(email)).toHaveLength(1);
  });

  it('takes no code of another address', async () => {
    const code = await askForCode(app, email);
    await sendSignIn(app, anyEmail(), code).expect(400);
  });

  it('leaves a session alone that is on elsewhere', async () => {
    const first = await signIn(app, email);
    const second = await signIn(app, email);
    expect([await standingOf(app, first), await standingOf(app, second)]).toEqual([200, 200]);
  });

  it('ends the session that the browser had until then, of whichever account', async () => {
    const before = [await signIn(app, email), await signIn(app)];
    for (const { cookie } of before)
      await sendSignIn(app, email, await askForCode(app, email))
        .set('Cookie', cookie)
        .expect(201);
    for (const session of before) expect(await standingOf(app, session)).toBe('session_expired');
    expect(await sessionsOf(email)).toHaveLength(2);
  });

  it('ends none where it fails, or where nobody can say which one the browser had', async () => {
    const before = [await signIn(app, email), await signIn(app)] as const;
    const both = before.map(({ cookie }) => cookie).join('; ');
    const code = await askForCode(app, email);
    await sendSignIn(app, email, wrong(code)).set('Cookie', before[0].cookie).expect(400);
    await sendSignIn(app, email, code).set('Cookie', both).expect(201);
    for (const session of before) expect(await standingOf(app, session)).toBe(200);
  });

  it('is answered for one person: nobody on the way keeps it', async () => {
    const answer = await sendSignIn(app, email, await askForCode(app, email)).expect(201);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('signing in, in production,', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ NODE_ENV: 'production', SECRET: 'a-secret-of-the-tests-and-nothing-else' });
  });
  afterAll(() => app.close());

  it('sets a cookie for TLS, which no other host can set', async () => {
    const email = anyEmail();
    const answer = await sendSignIn(app, email, await askForCode(app, email)).expect(201);
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=1209600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('knows the cookie by that name only', async () => {
    const visitor = await signIn(app);
    expect(await standingOf(app, visitor)).toBe(200);
    expect(await standingOf(app, { cookie: visitor.cookie.replace('__Host-', '') })).toBe('missing_key');
  });
});
