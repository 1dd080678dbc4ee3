import { anyEmail, signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('signing up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('goes from an address to a key with five credits, as the quick start prints it', async () => {
    const email = anyEmail();
    const registered = await app.http.post('/api/v1/auth/register').send({ email });
    expect(registered.status).toBe(200);
    expect(registered.body).toEqual({ message: 'Verification code sent', email });

    const verified = await app.http
      .post('/api/v1/auth/verify')
      .send({ email, code: await app.mailedCode(email) });
    expect(verified.status).toBe(200);

    const issued = await app.http.post('/api/v1/auth/api-key').send({ email });
    expect(issued.status).toBe(200);
    expect(issued.body).toMatchObject({
      api_key: expect.stringMatching(/^li_live_[0-9A-Za-z]{38}$/),
      key_prefix: issued.body.api_key.slice(0, 12),
      credits_balance: 5,
      message: 'Save this key -- it will not be shown again.',
    });
  });

  it('gives no key without proof, and leaves the key that works working', async () => {
    const { email, key } = await signUp(app);

    const refused = await app.http.post('/api/v1/auth/api-key').send({ email });
    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe('verification_required');

    const still = await app.http.get('/api/v1/scrape/000000000000000000000000').set('X-API-Key', key);
    expect(still.status).toBe(404);
  });

  it('replaces a lost key: credits stay, the old key stops', async () => {
    const { email, key } = await signUp(app);
    const issued = await app.http.post('/api/v1/auth/api-key').set('X-API-Key', key).send({ email });
    expect(issued.body.credits_balance).toBe(5);
    expect(issued.body.test_api_key).toBeUndefined();

    const old = await app.http.get('/api/v1/scrape/000000000000000000000000').set('X-API-Key', key);
    expect(old.status).toBe(401);
    expect(old.body.error.code).toBe('invalid_key');
  });

  it('spends a verification once', async () => {
    const { email } = await signUp(app);
    const again = await app.http.post('/api/v1/auth/api-key').send({ email });
    expect(again.status).toBe(403);
  });

  it('allows five tries of a code, however many come at once', async () => {
    const email = anyEmail();
    await app.http.post('/api/v1/auth/register').send({ email });
    const code = await app.mailedCode(email);
    const wrong = code === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () => app.http.post('/api/v1/auth/verify').send({ email, code: wrong })),
    );
    expect(guesses.map((guess) => guess.body.error.code)).toEqual(Array(30).fill('invalid_code'));

    const right = await app.http.post('/api/v1/auth/verify').send({ email, code });
    expect(right.status).toBe(400);
    const [row] = await app.db.query<{ tries: number }>(
      'select tries from address_verifications where email = $1',
      [email],
    );
    expect(row?.tries).toBe(5);
  });

  it('sends one code a minute and says when to ask again', async () => {
    const email = anyEmail();
    await app.http.post('/api/v1/auth/register').send({ email }).expect(200);
    const second = await app.http.post('/api/v1/auth/register').send({ email });
    expect(second.status).toBe(429);
    expect(second.body.error.code).toBe('rate_limit');
    expect(second.body.retry_after_seconds).toBeGreaterThan(50);
    expect(second.headers['retry-after']).toBe(String(second.body.retry_after_seconds));
  });

  it.each([
    ['no address', {}],
    ['a number', { email: 5 }],
    ['a list', { email: ['a@example.com'] }],
    ['two at signs', { email: 'a@b@example.com' }],
    ['a line break', { email: 'a@example.com\r\nBcc: b@example.com' }],
    ['a NUL', { email: 'a\u0000@example.com' }],
    ['an overlong one', { email: `${'a'.repeat(250)}@example.com` }],
    ['an unknown field', { email: 'a@example.com', role: 'admin' }],
  ])('refuses %s with a 400 that names the field', async (_, body) => {
    const refused = await app.http.post('/api/v1/auth/register').send(body);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      code: 'invalid_request',
      message: expect.any(String),
      request_id: refused.headers['x-request-id'],
    });
    expect(refused.body.error.fields[0].field).toMatch(/^(email|role)$/);
  });
});
