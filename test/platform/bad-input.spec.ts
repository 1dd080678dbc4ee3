import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('input nobody should send', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    account = await signUp(app);
  });
  afterAll(() => app.close());

  const post = (body: string | Buffer, type = 'application/json') =>
    app.http.post('/api/v1/scrape').set('X-API-Key', account.key).set('Content-Type', type).send(body);

  it.each<[string, string | Buffer, number, string]>([
    ['malformed JSON', '{"linkedin_url": ', 400, 'invalid_request'],
    ['JSON that is no object', '"text"', 400, 'invalid_request'],
    ['a list for an object', '[]', 400, 'invalid_request'],
    ['null', 'null', 400, 'invalid_request'],
    ['nothing', '', 400, 'invalid_request'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'invalid_request'],
    ['a NUL in text', '{"linkedin_url":"linkedin.com/in/a\\u0000"}', 400, 'invalid_request'],
    ['a lone surrogate', '{"linkedin_url":"linkedin.com/in/\\ud800"}', 400, 'invalid_request'],
    ['a lone surrogate in a name', '{"\\udfff":1}', 400, 'invalid_request'],
    ['__proto__', '{"__proto__":{"admin":true},"linkedin_url":"linkedin.com/in/a"}', 400, 'invalid_request'],
    [
      'constructor',
      '{"constructor":{"prototype":{}},"linkedin_url":"linkedin.com/in/a"}',
      400,
      'invalid_request',
    ],
    ['an unknown field', '{"linkedin_url":"linkedin.com/in/a","linkedin_ulr":1}', 400, 'invalid_request'],
    [
      'very deep nesting',
      `{"linkedin_url":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
      'invalid_request',
    ],
    ['a list of 200,001 numbers', `{"linkedin_url":[${'0,'.repeat(200_000)}0]}`, 400, 'invalid_request'],
    [
      'as many values in lists of lists',
      `{"linkedin_url":[${'[0,0,0],'.repeat(50_000)}0]}`,
      400,
      'invalid_request',
    ],
    ['a body over 1 MB', `{"linkedin_url":"${'a'.repeat(1024 * 1024)}"}`, 413, 'body_too_large'],
  ])('answers %s with an error in the envelope', async (_, body, status, code) => {
    const { status: got, body: answer, headers } = await post(body);
    expect(got).toBe(status);
    expect(answer).toEqual({
      error: expect.objectContaining({
        code,
        message: expect.any(String),
        request_id: headers['x-request-id'],
      }),
    });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain'])(
    'says of a body of %s which type to send',
    async (type) => {
      const { status, body } = await post('{"linkedin_url":"linkedin.com/in/a"}', type);
      expect([status, body.error.code]).toEqual([415, 'unsupported_body']);
      expect(body.error.message).toContain('Content-Type: application/json');
    },
  );

  it('does not name each of 50,000 unknown fields', async () => {
    const names = Array.from({ length: 50_000 }, (_, n) => `k${n}`);
    const { status, body, text } = await post(
      JSON.stringify(Object.fromEntries(names.map((name) => [name, 1]))),
    );
    expect([status, body.error.fields]).toEqual([400, [expect.objectContaining({ field: 'body' })]]);
    expect(text.length).toBeLessThan(1_000);
  });

  it.each([
    ['200,001 numbers', `{"email":"a@company.com","x":[${'0,'.repeat(200_000)}0]}`],
    // Written out for each of them, the name alone would be 8 GB.
    ['9,001 numbers under a long name', `{"${'x'.repeat(900_000)}":[${'0,'.repeat(9_000)}0]}`],
  ])('goes on after %s from nobody in particular', async (_, body) => {
    const register = app.http.post('/api/v1/auth/register').set('Content-Type', 'application/json');
    expect((await register.send(body)).status).toBe(400);
    expect((await app.http.get('/health')).status).toBe(200);
  });

  it.each([
    ['/api/v1/scrape', 'application/json'],
    ['/v1/profiles', 'application/x-www-form-urlencoded'],
  ])('says of a body of %s that it is not packed as it says', async (path, type) => {
    const answer = await fetch(new URL(path, app.url), {
      method: 'POST',
      headers: { 'X-API-Key': account.key, 'Content-Type': type, 'Content-Encoding': 'gzip' },
      body: '{}',
    });
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { message: string } };
    expect(error.message).toContain('Content-Encoding');
  });

  it('does not repeat a body that is no JSON', async () => {
    const { body } = await post('secret-text');
    expect(body.error.message).toBe('The request body is not a valid JSON object.');
  });

  it.each(['"text"', 'null', '7'])('says that %s is no object', async (value) => {
    const { status, body } = await post(value);
    expect([status, body.error.message]).toEqual([400, 'The request body is not a valid JSON object.']);
  });

  it('refuses a body that is not UTF-8 rather than store question marks', async () => {
    const broken = Buffer.concat([Buffer.from('{"linkedin_url":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const answer = await fetch(new URL('/api/v1/scrape', app.url), {
      method: 'POST',
      headers: { 'X-API-Key': account.key, 'Content-Type': 'application/json' },
      body: broken,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { message: 'The request body is not valid UTF-8.' } });
  });

  it.each([
    ['GET', '/nowhere'],
    ['DELETE', '/api/v1/scrape'],
    ['PATCH', '/api/v1/auth/register'],
    ['POST', '/health'],
    ['GET', '/api/v1/scrape/..%2f..%2fetc'],
    ['PROPFIND', '/'],
  ])('answers %s %s with 404', async (method, path) => {
    const answer = await fetch(new URL(path, app.url), { method, headers: { 'X-API-Key': account.key } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
  });

  it.each(['%E0%A4%A', '%', '%zz'])('answers the broken escape %s in a path with 400', async (id) => {
    const answer = await app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', account.key);
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('invalid_request');
  });

  it.each([
    ['nothing', ''],
    ['an empty address', '?linkedin_url='],
    ['two addresses', '?linkedin_url=linkedin.com/in/a&linkedin_url=linkedin.com/in/b'],
    ['an object', '?linkedin_url[a]=1'],
    ['a NUL', '?linkedin_url=linkedin.com/in/%00'],
    ['a broken escape', '?linkedin_url=%E0%A4%A'],
  ])('answers %s in the query with a 4xx that says why', async (_, query) => {
    const answer = await app.http.get(`/api/v1/scrape${query}`).set('X-API-Key', account.key);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.error.message).toEqual(expect.any(String));
  });

  it('refuses two different keys, and takes the same one twice', async () => {
    const path = '/api/v1/scrape/507f1f77bcf86cd799439011';
    const different = await app.http
      .get(path)
      .set('X-API-Key', account.key)
      .auth(account.testKey, { type: 'bearer' });
    expect([different.status, different.body.error.code]).toEqual([400, 'conflicting_credentials']);
    const same = await app.http.get(path).set('X-API-Key', account.key).auth(account.key, { type: 'bearer' });
    expect(same.status).toBe(404);
  });

  it('keeps a caller’s request id when it is harmless, and makes one when it is not', async () => {
    const kept = await app.http.get('/health').set('X-Request-Id', 'abc-1');
    expect(kept.headers['x-request-id']).toBe('abc-1');
    const replaced = await app.http.get('/health').set('X-Request-Id', 'a b'.repeat(50));
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names the key’s prefix on every authenticated answer, errors too', async () => {
    const answer = await app.http.get('/api/v1/scrape/nope').set('X-API-Key', account.key);
    expect(answer.headers['x-api-key-prefix']).toBe(account.key.slice(0, 12));
  });
});
