import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, NOTHING, newBatchClient, rowsOf, urls } from './batch-client.js';

describe('a submission that can’t be taken', () => {
  let app: TestApp;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    client = await newBatchClient(app);
  });

  it.each([
    ['no address', [], ', not of 0'],
    ['1,001 addresses', urls('many', 1_001), ', not of 1001'],
    ['a text', 'linkedin.com/in/a', ''],
    ['an object', { 0: 'linkedin.com/in/a' }, ''],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a null among the addresses', ['linkedin.com/in/a', null], ': there is none at index 1'],
    ['lists among the addresses', [['linkedin.com/in/a'], 'b', ['c']], ': there is none at index 0, 2'],
    [
      'nothing but numbers',
      Array(12).fill(7),
      ': there is none at index 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and at 2 more',
    ],
  ])('refuses %s, and says what is wrong with it', async (_, sent, fault) => {
    const { status, body } = await client.submit(sent);
    const message = `linkedin_urls must be a list of 1 to 1000 strings${fault}`;
    expect([status, body.error.code]).toEqual([400, 'invalid_request']);
    expect(body.error).toMatchObject({
      message: `${message}.`,
      fields: [{ field: 'linkedin_urls', message }],
    });
    expect(await rowsOf(app, client.accountId)).toEqual(NOTHING);
  });

  it.each([
    ['skip_invalid', { skip_invalid: 'yes' }],
    ['force', { force: 1 }],
    ['max_age', { max_age: 25 }],
    ['callback_url', { callback_url: 7 }],
    ['surprise', { surprise: true }],
  ])('refuses a wrong %s and names it', async (field, options) => {
    const { status, body } = await client.submit(['linkedin.com/in/a'], options);
    expect([status, body.error.fields[0].field]).toEqual([400, field]);
  });

  it('refuses addresses of something else, names each, and charges nothing', async () => {
    const { status, body } = await client.submit([
      'linkedin.com/in/good',
      'https://example.com/in/bad',
      '',
      'x'.repeat(5_000),
    ]);
    expect([status, body.error.code]).toEqual([422, 'invalid_linkedin_url']);
    expect(body.error.invalid).toEqual([
      { index: 1, value: 'https://example.com/in/bad' },
      { index: 2, value: '' },
      { index: 3, value: 'x'.repeat(200) },
    ]);
    expect(await rowsOf(app, client.accountId)).toEqual(NOTHING);
  });

  it.each([
    'ftp://example.com/hook',
    'http://user:secret@example.com/hook',
    'http://example.com:22/hook',
    'http://127.0.0.1/hook',
    'http://[::1]/hook',
    'http://169.254.169.254/latest',
    'http://10.0.0.1/hook',
    'http://0x7f.1/hook',
    'http://localhost/hook',
    'not a url',
    '',
  ])('refuses to call back "%s"', async (callbackUrl) => {
    const { status, body } = await client.submit(urls('called', 1), { callback_url: callbackUrl });
    expect([status, body.error.code]).toEqual([422, 'invalid_callback_url']);
    expect(await rowsOf(app, client.accountId)).toEqual(NOTHING);
  });

  it('asks for a key, and for one that may write', async () => {
    const body = { linkedin_urls: ['linkedin.com/in/a'] };
    const missing = await app.http.post('/api/v1/scrape/batch').send(body);
    expect([missing.status, missing.body.error.code]).toEqual([401, 'missing_key']);

    const { account } = client;
    const issued = await app.http
      .post('/api/v1/keys')
      .set('X-API-Key', account.key)
      .send({ name: 'reader', mode: 'live', scopes: ['scrape:read'] })
      .expect(201);
    const refused = await client.submit(body.linkedin_urls, {}, issued.body.api_key);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'scope_denied']);
  });
});
