import { OptOutsRepository, SuppressionsService } from '../../src/modules/privacy/index.js';
import { anyEmail } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('asking to be left alone', () => {
  let app: TestApp;
  let slug: string;
  let people = 0;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    people += 1;
    slug = `opting-out-${people}`;
  });

  const ask = (body: object) => app.http.post('/privacy/opt-out').send(body);
  const askFor = (email?: string) => ask({ linkedin_url: `linkedin.com/in/${slug}`, email });
  const confirm = (code: unknown) => app.http.post('/privacy/opt-out/confirm').send({ code });
  const open = async () =>
    (await app.get(OptOutsRepository).listOpen(1_000)).filter(({ canonical_url }) =>
      canonical_url.endsWith(slug),
    );
  const isListed = async () =>
    (await app.db.query(`select from suppressions where canonical_url like '%/' || $1`, [slug])).length > 0;

  async function mailsTo(email: string): Promise<string[]> {
    return (await app.mails()).filter((mail) => mail.includes(`To: ${email}`));
  }
  async function mailedCode(email: string): Promise<string> {
    const mail = (await mailsTo(email)).at(-1) ?? '';
    return /confirmation code:\s+([\w-]{32})\s/.exec(mail)?.[1] ?? '';
  }

  it('is answered the same with and without an address, listed or not', async () => {
    const unknown = await askFor();
    expect(unknown.status).toBe(202);
    const withAddress = await askFor(anyEmail());
    await app.get(SuppressionsService).suppress(`https://www.linkedin.com/in/${slug}`, 'operator');
    const listed = await askFor();
    expect(unknown.body).toEqual({ message: expect.any(String) });
    expect([withAddress.status, withAddress.body]).toEqual([202, unknown.body]);
    expect([listed.status, listed.body]).toEqual([202, unknown.body]);
  });

  it('waits for the operator when no address is given', async () => {
    await ask({ linkedin_url: `https://uk.linkedin.com/in/${slug}/?trk=x`, message: 'That is me.' }).expect(
      202,
    );
    expect(await open()).toMatchObject([
      { canonical_url: `https://www.linkedin.com/in/${slug}`, email: null, message: 'That is me.' },
    ]);
    expect(await isListed()).toBe(false);
  });

  it('takes effect with the code from the mail, and then forgets who asked', async () => {
    const email = anyEmail();
    await askFor(email);
    expect(await isListed()).toBe(false);

    const confirmed = await confirm(await mailedCode(email));
    expect([confirmed.status, confirmed.body]).toEqual([200, { message: expect.any(String) }]);
    expect(await isListed()).toBe(true);
    expect(await open()).toEqual([]);
    expect(await app.db.query('select from opt_out_requests where email = $1', [email])).toEqual([]);
  });

  it('can be confirmed twice, but an old code does not bring back what the operator undid', async () => {
    const email = anyEmail();
    await askFor(email);
    const code = await mailedCode(email);
    await confirm(code).expect(200);
    await app.get(SuppressionsService).lift(`https://www.linkedin.com/in/${slug}`);
    await confirm(code).expect(200);
    expect(await isListed()).toBe(false);
  });

  it.each([
    ['a wrong one', 'A'.repeat(32)],
    ['an empty one', ''],
  ])('takes no code but the mailed: %s', async (_, code) => {
    const refused = await confirm(code);
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_code']);
  });

  it('takes no code that lay about for too long', async () => {
    const email = anyEmail();
    await askFor(email);
    await app.db.query(`update opt_out_requests set mailed_at = now() - interval '15 days'`);
    expect((await confirm(await mailedCode(email))).body.error.code).toBe('invalid_code');
  });

  it('is kept once and mailed once an hour, however often it is sent', async () => {
    const email = anyEmail();
    await Promise.all([askFor(email), askFor(email), askFor(email)]);
    expect(await open()).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(1);

    await app.db.query(`update opt_out_requests set mailed_at = now() - interval '61 minutes'`);
    await askFor(email);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('never sends an address more than five mails an hour, whatever it is asked about', async () => {
    const email = anyEmail();
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        ask({ linkedin_url: `linkedin.com/in/${slug}-${index}`, email }),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual(Array(12).fill(202));
    expect(await mailsTo(email)).toHaveLength(5);
  });

  it.each([
    ['a request for no profile', {}, 400, 'invalid_request'],
    ['a number for an address', { linkedin_url: 7 }, 400, 'invalid_request'],
    [
      'the address of another site',
      { linkedin_url: 'https://linkedin.com.example.com/in/a' },
      422,
      'invalid_linkedin_url',
    ],
    [
      'what is no e-mail address',
      { linkedin_url: 'linkedin.com/in/a', email: 'nobody' },
      400,
      'invalid_request',
    ],
    [
      'an endless message',
      { linkedin_url: 'linkedin.com/in/a', message: 'x'.repeat(2_001) },
      400,
      'invalid_request',
    ],
    ['an unknown field', { linkedin_url: 'linkedin.com/in/a', force: true }, 400, 'invalid_request'],
  ])('refuses %s', async (_, body, status, code) => {
    const refused = await ask(body);
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
  });
});

describe('asking over and over', () => {
  it('is limited like everything that needs no key', async () => {
    const app = await startTestApp({ LIMIT_AUTH_PER_MINUTE: '3' });
    const ask = () => app.http.post('/privacy/opt-out').send({ linkedin_url: 'linkedin.com/in/often' });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    await app.close();
  });
});

describe('asking while no mail can be sent', () => {
  it('says so, and mails at once when asked again', async () => {
    const app = await startTestApp({ MAIL_URL: 'smtp://127.0.0.1:9' });
    const body = { linkedin_url: 'linkedin.com/in/unmailed', email: anyEmail() };
    const refused = await app.http.post('/privacy/opt-out').send(body);
    expect([refused.status, refused.body.error.code]).toEqual([503, 'mail_unavailable']);
    expect(await app.db.query('select from opt_out_requests where mailed_at is null')).toHaveLength(1);
    await app.close();
  });
});
