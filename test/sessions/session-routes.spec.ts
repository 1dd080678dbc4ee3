import { anyEmail } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieSetBy, forgetMails, signIn, standingOf, type Visitor, visit } from './visitor.js';

const ROUTES = [
  ['get', '/auth/session'],
  ['delete', '/auth/session'],
  ['delete', '/auth/sessions'],
  ['post', '/auth/session/code'],
  ['post', '/auth/session/confirm'],
] as const;

describe('a session', () => {
  let app: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    visitor = await signIn(app);
  });

  const askForOwnCode = async () => {
    await forgetMails(app, visitor.email);
    await visit(app, visitor, 'post', '/auth/session/code').expect(200);
    return app.mailedCode(visitor.email);
  };
  const confirm = (code: unknown) => visit(app, visitor, 'post', '/auth/session/confirm').send({ code });

  it('says who is signed in', async () => {
    const { body } = await visit(app, visitor, 'get', '/auth/session').expect(200);
    const [day] = await app.db.query<{ now: Date }>('select now() as now');
    expect(body).toEqual({
      email: visitor.email,
      plan: 'business',
      created_at: expect.any(String),
      expires_at: expect.any(String),
    });
    expect(Date.parse(body.expires_at) - Date.parse(body.created_at)).toBe(14 * 86_400_000);
    expect(Date.parse(body.created_at)).toBeLessThanOrEqual(day?.now.getTime() ?? 0);
  });

  it('describes itself as the key called Dashboard, until its own end', async () => {
    const { body: session } = await visit(app, visitor, 'get', '/auth/session');
    const { body, headers } = await visit(app, visitor, 'get', '/whoami', 'test').expect(200);
    expect(body).toMatchObject({
      name: 'Dashboard',
      prefix: 'dashboard',
      mode: 'test',
      status: 'active',
      expires_at: session.expires_at,
    });
    expect(headers['x-api-key-prefix']).toBe('dashboard');
  });

  it.each(['/auth/session', '/webhooks/secret', '/credits/balance', '/posts/post_0123456789abcdef01234567'])(
    'is answered on %s for one person: neither a proxy nor a disk keeps it',
    async (path) => {
      const { headers } = await visit(app, visitor, 'get', path);
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  it('ends when it signs out, takes its cookie back, and is told of in the audit', async () => {
    const other = await signIn(app, visitor.email);
    const answer = await visit(app, visitor, 'delete', '/auth/session').expect(200);
    expect(answer.body).toEqual({ message: 'Signed out' });
    expect(cookieSetBy(answer)).toBe('session=');
    expect([await standingOf(app, visitor), await standingOf(app, other)]).toEqual(['session_expired', 200]);
    const { body } = await visit(app, other, 'get', '/account/audit');
    expect(body.events[0]).toMatchObject({ action: 'session.ended', actor_key_prefix: 'dashboard' });
  });

  it('ends once, however many sign it out at once', async () => {
    const other = await signIn(app, visitor.email);
    await Promise.all(Array.from({ length: 5 }, () => visit(app, visitor, 'delete', '/auth/session')));
    const { body } = await visit(app, other, 'get', '/account/audit');
    const actions = body.events.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action === 'session.ended')).toHaveLength(1);
  });

  it('ends with all others of the account, and none of another', async () => {
    const [second, stranger] = [await signIn(app, visitor.email), await signIn(app)];
    const answer = await visit(app, second, 'delete', '/auth/sessions').expect(200);
    expect(answer.body).toEqual({ message: 'Signed out everywhere', ended: 2 });
    expect(cookieSetBy(answer)).toBe('session=');
    for (const ended of [visitor, second]) expect(await standingOf(app, ended)).toBe('session_expired');
    expect(await standingOf(app, stranger)).toBe(200);
    await app.http.get('/api/v1/whoami').set('X-API-Key', visitor.key).expect(200);
  });

  it('is confirmed by a code that goes to the address of its account', async () => {
    const code = await askForOwnCode();
    const { body } = await confirm(code).expect(200);
    const [now] = await app.db.query<{ now: Date }>('select now() as now');
    const minutes = (Date.parse(body.expires_at) - (now?.now.getTime() ?? 0)) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    expect(body.confirmation_token).toMatch(/^[\w-]{43}$/);
  });

  it('gets a code no sooner than a minute after the last', async () => {
    const { status, body } = await visit(app, visitor, 'post', '/auth/session/code');
    expect([status, body.error.code]).toEqual([429, 'rate_limit']);
    expect(body.retry_after_seconds).toBeGreaterThan(0);
  });

  it.each(['１２３４５６', 123_456, '', null, '12345', '123456\0'])('refuses %p for a code', async (code) => {
    expect((await confirm(code)).status).toBe(400);
  });

  it('refuses a wrong code, and spends the right one after five', async () => {
    const code = await askForOwnCode();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const guesses = await Promise.all(Array.from({ length: 30 }, () => confirm(wrong)));
    expect(new Set(guesses.map(({ body }) => body.error.code))).toEqual(new Set(['invalid_code']));
    expect((await confirm(code)).body.error?.code).toBe('invalid_code');
  });

  it('takes a code once, however many send it at once', async () => {
    const code = await askForOwnCode();
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each(ROUTES)('is asked for by %s %s: a key won’t do, and nobody is nobody', async (method, path) => {
    const withKey = await app.http[method](`/api/v1${path}`).set('X-API-Key', visitor.key).send({});
    expect([withKey.status, withKey.body.error.code]).toEqual([403, 'session_required']);
    const anonymous = await app.http[method](`/api/v1${path}`).send({});
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });

  it.each(ROUTES)('of a stranger reaches nothing of this one by %s %s', async (method, path) => {
    const stranger = await signIn(app);
    await visit(app, stranger, method, path).send({ code: '000000' });
    expect(await standingOf(app, visitor)).toBe(200);
    const mails = await app.mails();
    expect(mails.filter((mail) => mail.includes(visitor.email))).toHaveLength(1);
  });

  it('takes no address to confirm but its own', async () => {
    const body = { code: '123456', email: anyEmail() };
    const answer = await visit(app, visitor, 'post', '/auth/session/confirm').send(body);
    expect([answer.status, answer.body.error.fields[0].field]).toEqual([400, 'email']);
  });
});
