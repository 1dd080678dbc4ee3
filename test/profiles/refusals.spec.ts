import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

describe('asking for a profile in a wrong way', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    account = await signUp(app);
  });
  afterAll(() => app.close());

  const post = (body: string | Buffer, type = FORM, path = '/v1/profiles') =>
    app.http.post(path).set('X-API-Key', account.testKey).set('Content-Type', type).send(body);
  const get = (query: string) => app.http.get(`/v1/profiles${query}`).set('X-API-Key', account.testKey);

  it.each<[string, string, string]>([
    ['nothing', '', 'url'],
    ['no address', 'wait=1', 'url'],
    ['two addresses', 'url=linkedin.com/in/a&url=linkedin.com/in/b', 'url'],
    ['a list of addresses', 'url[]=linkedin.com/in/a', 'url[]'],
    ['a broken escape', 'url=%E0%A4%A', 'url'],
    ['a NUL', 'url=linkedin.com/in/a%00', 'url'],
    ['__proto__', '__proto__=1&url=linkedin.com/in/a', '__proto__'],
    ['an unknown field', 'url=linkedin.com/in/a&surprise=1', 'surprise'],
    ['a wait that is no number', 'url=linkedin.com/in/a&wait=soon', 'wait'],
    ['an empty wait', 'url=linkedin.com/in/a&wait=', 'wait'],
    ['a long wait', 'url=linkedin.com/in/a&wait=31', 'wait'],
    ['half a second', 'url=linkedin.com/in/a&wait=0.5', 'wait'],
    ['force that is no flag', 'url=linkedin.com/in/a&force=yes', 'force'],
    ['an age over a day', 'url=linkedin.com/in/a&max_age=25', 'max_age'],
  ])('with %s in a form is a 400 that names it', async (_, body, field) => {
    const { status, body: answer } = await post(body);
    expect([status, answer.error.code]).toEqual([400, 'invalid_request']);
    expect(answer.error.fields.map((fault: { field: string }) => fault.field)).toContain(field);
    expect(answer.error.message).toMatch(/\S/);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'url'],
    ['no address', '{}', 'url'],
    ['null', '{"url":null}', 'url'],
    ['a number', '{"url":7}', 'url'],
    ['a list', '{"url":["linkedin.com/in/a"]}', 'url'],
    ['an object', '{"url":{"a":1}}', 'url'],
    ['the name of another API', '{"linkedin_url":"linkedin.com/in/a"}', 'url'],
    ['a lone surrogate', '{"url":"linkedin.com/in/\\ud800"}', 'url'],
  ])('with %s in JSON is a 400 that names it', async (_, body, field) => {
    const { status, body: answer } = await post(body, JSON_TYPE);
    expect(status).toBe(400);
    expect(answer.error.fields.map((fault: { field: string }) => fault.field)).toContain(field);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'url'],
    ['two addresses', '?url=linkedin.com/in/a&url=linkedin.com/in/b', 'url'],
    ['a list', '?url[]=linkedin.com/in/a', 'url[]'],
    ['an object', '?url[a]=1', 'url[a]'],
    ['a parameter nobody knows', '?url=linkedin.com/in/a&x=1', 'x'],
    ['two waits', '?url=linkedin.com/in/a&wait=1&wait=2', 'wait'],
  ])('with %s in a query is a 400 that names it', async (_, query, field) => {
    const { status, body } = await get(query);
    expect(status).toBe(400);
    expect(body.error.fields.map((fault: { field: string }) => fault.field)).toContain(field);
  });

  it.each([
    '',
    'nonsense',
    'https://example.com/linkedin.com/in/a',
    'linkedin.com/jobs/1',
    'a'.repeat(5_000),
  ])('with "%.40s" for an address is a 422 that names url', async (url) => {
    const answers = [
      await get(`?url=${encodeURIComponent(url)}`),
      await post(`url=${encodeURIComponent(url)}`),
      await post(JSON.stringify({ url }), JSON_TYPE),
    ];
    for (const { status, body } of answers) {
      expect([status, body.error.code, body.error.field]).toEqual([422, 'invalid_linkedin_url', 'url']);
      expect(body.error.message).toMatch(/^url must/);
    }
  });

  it('with an address in the query of a POST is told where it belongs', async () => {
    for (const body of ['', 'url=linkedin.com/in/b']) {
      const answer = await post(body, FORM, '/v1/profiles?url=linkedin.com/in/a');
      expect([answer.status, answer.body.error.fields[0].field]).toEqual([400, 'url']);
    }
    const answer = await post('url=linkedin.com/in/b', FORM, '/v1/profiles?url=linkedin.com/in/a');
    expect(answer.body.error.message).toContain('belongs in the body');
  });

  it.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="url"\r\n\r\na\r\n--x--',
    ],
    ['text/plain', 'url=linkedin.com/in/a'],
    ['application/xml', '<url/>'],
  ])('in a body of %s is a 415', async (type, body) => {
    const { status, body: answer } = await post(body, type);
    expect([status, answer.error.code]).toEqual([415, 'unsupported_body']);
  });

  it.each([FORM, JSON_TYPE])('in a body of %s over 1 MB is a 413', async (type) => {
    const long = 'a'.repeat(1024 * 1024);
    const { status, body } = await post(type === FORM ? `url=${long}` : `{"url":"${long}"}`, type);
    expect([status, body.error.code]).toEqual([413, 'body_too_large']);
  });

  it('leaves forms to this route: others still ask for JSON', async () => {
    const { status } = await post('linkedin_url=linkedin.com/in/a', FORM, '/api/v1/scrape');
    expect(status).toBe(415);
  });

  it('asks for a key, for a right one, and for one that may cause work', async () => {
    const { body: made } = await app.http
      .post('/api/v1/keys')
      .set('X-API-Key', account.key)
      .send({ name: 'reader', mode: 'live', scopes: ['scrape:read'] })
      .expect(201);
    for (const path of ['/v1/profiles', '/api/v1/profiles']) {
      for (const method of ['get', 'post'] as const) {
        const send = () => app.http[method](path).query(method === 'get' ? { url: 'linkedin.com/in/a' } : {});
        const missing = await send();
        expect([missing.status, missing.body.error.code]).toEqual([401, 'missing_key']);
        const wrong = await send().set('X-API-Key', `${account.key.slice(0, -1)}!`);
        expect([wrong.status, wrong.body.error.code]).toEqual([401, 'invalid_key']);
        const denied = await send().auth(made.api_key, { type: 'bearer' });
        expect([denied.status, denied.body.error]).toMatchObject([
          403,
          { code: 'scope_denied', scope: 'scrape:write' },
        ]);
        const both = await send().set('X-API-Key', account.key).auth(account.testKey, { type: 'bearer' });
        expect([both.status, both.body.error.code]).toEqual([400, 'conflicting_credentials']);
      }
    }
  });
});

describe('asking for profiles too often', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ LIMIT_SCRAPE_POSTS_PER_MINUTE: '3' });
  });
  afterAll(() => app.close());

  it('counts GET, POST and the lookups of the other API together', async () => {
    const { testKey } = await signUp(app);
    const get = () =>
      app.http.get('/v1/profiles').query({ url: 'linkedin.com/in/a' }).set('X-API-Key', testKey);
    await get().expect(200);
    await app.http
      .post('/api/v1/profiles')
      .set('X-API-Key', testKey)
      .send({ url: 'linkedin.com/in/a' })
      .expect(200);
    await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', testKey)
      .send({ linkedin_url: 'linkedin.com/in/a' })
      .expect(200);
    const { status, body, headers } = await get();
    expect([status, body.error.code, headers['retry-after']]).toEqual([
      429,
      'rate_limit',
      String(body.retry_after_seconds),
    ]);
  });
});
