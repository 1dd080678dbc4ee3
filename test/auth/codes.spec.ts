import { anyEmail } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('a mailed code', () => {
  let app: TestApp;
  let email: string;
  let code: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    email = anyEmail();
    await register().expect(200);
    code = await app.mailedCode(email);
  });

  const register = () => app.http.post('/api/v1/auth/register').send({ email });
  const verify = (guess: string) => app.http.post('/api/v1/auth/verify').send({ email, code: guess });
  const wrong = (n = 0) => String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0');
  const letTimePass = (by: string) =>
    app.db.query(
      `update address_verifications set sent_at = sent_at - $2::interval,
         hour_began_at = hour_began_at - $2::interval, code_expires_at = code_expires_at - $2::interval
       where email = $1`,
      [email, by],
    );

  it('is not found by a thousand guesses at once, of which five count', async () => {
    // The thousandth is right; whether it counts depends on whether it is among the first five.
    const guesses = [...Array.from({ length: 999 }, (_, n) => wrong(n)), code];
    const answers = await Promise.all(guesses.map((guess) => verify(guess)));
    const refused = answers.filter(({ status }) => status === 400);
    expect(refused.length).toBeGreaterThanOrEqual(999);
    expect(new Set(refused.map(({ body }) => body.error.code))).toEqual(new Set(['invalid_code']));
    const [row] = await app.db.query<{ tries: number }>(
      'select tries from address_verifications where email = $1',
      [email],
    );
    expect(row?.tries).toBeLessThanOrEqual(5);
  });

  it('works once', async () => {
    await verify(code).expect(200);
    expect((await verify(code)).body.error.code).toBe('invalid_code');
  });

  it('works once when it is sent many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => verify(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('works for ten minutes and no longer', async () => {
    await letTimePass('10 minutes 1 second');
    expect((await verify(code)).body.error.code).toBe('invalid_code');
  });

  it('gets no further tries when another is sent', async () => {
    for (let n = 0; n < 5; n += 1) await verify(wrong(n)).expect(400);
    await letTimePass('2 minutes');
    await register().expect(200);
    const second = await app.mailedCode(email);
    expect((await verify(second)).body.error.code).toBe('invalid_code');

    await letTimePass('11 minutes');
    await register().expect(200);
    await verify(await app.mailedCode(email)).expect(200);
  });

  it('is void once another is sent', async () => {
    await letTimePass('2 minutes');
    await register().expect(200);
    const second = await app.mailedCode(email);
    if (second !== code) expect((await verify(code)).status).toBe(400);
    await verify(second).expect(200);
  });

  it('is sent five times an hour at most', async () => {
    for (let n = 0; n < 4; n += 1) {
      await app.db.query(
        `update address_verifications set sent_at = sent_at - interval '61 seconds' where email = $1`,
        [email],
      );
      await register().expect(200);
    }
    await app.db.query(
      `update address_verifications set sent_at = sent_at - interval '61 seconds' where email = $1`,
      [email],
    );
    const sixth = await register();
    expect([sixth.status, sixth.body.error.code]).toEqual([429, 'rate_limit']);
    expect(sixth.body.retry_after_seconds).toBeGreaterThan(3_500);
  });

  it('is kept as an HMAC only', async () => {
    const rows = await app.db.query<{ row: string }>(
      'select address_verifications::text as row from address_verifications where email = $1',
      [email],
    );
    expect(rows[0]?.row).not.toContain(code);
  });

  it('and its address are forgotten when nothing is left of them', async () => {
    await letTimePass('61 minutes');
    await app.http.post('/api/v1/auth/register').send({ email: anyEmail() }).expect(200);
    expect(await app.db.query('select from address_verifications where email = $1', [email])).toEqual([]);
  });

  it.each([['１２３４５６'], ['12345'], ['1234567'], ['12345a'], ['123 456'], ['']])(
    'is not “%s”',
    async (guess) => {
      const refused = await verify(guess);
      expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_request']);
      expect(refused.body.error.fields[0].field).toBe('code');
    },
  );
});
