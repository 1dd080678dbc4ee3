import { setTimeout as sleep } from 'node:timers/promises';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { idOf, mintKey, standingOf } from './key-ring.js';

describe('rotating a key', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const rotate = (id: string, body?: object, key = account.key) =>
    app.http.post(`/api/v1/keys/${id}/rotate`).set('X-API-Key', key).send(body);

  it('answers a new key with the same name, scopes, cap and expiry; both work for the grace', async () => {
    const wish = {
      name: 'CI',
      scopes: ['keys:read'],
      credit_limit: 7,
      expires_at: '2100-01-01T00:00:00.000Z',
    };
    const old = await mintKey(app, account.key, wish);
    const { status, body } = await rotate(old.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...wish,
      status: 'active',
      api_key: expect.stringMatching(/^sk_live_/),
      replaced_key: { id: old.id, status: 'in_grace' },
    });
    const { revoked_at: from, stops_at: until } = body.replaced_key;
    expect(Date.parse(until) - Date.parse(from)).toBe(24 * 3_600_000);
    expect([await standingOf(app, old.text), await standingOf(app, body.api_key)]).toEqual([200, 200]);

    const [keys] = await app.db.query<{ lines: string }>(
      'select count(distinct lineage_id) as lines from api_keys where id in ($1, $2)',
      [old.id, body.id],
    );
    expect(keys?.lines).toBe('1');
  });

  it('stops the old key at once without a grace', async () => {
    const old = await mintKey(app, account.key);
    const { body } = await rotate(old.id, { grace_hours: 0 });
    expect(body.replaced_key.status).toBe('revoked');
    expect([await standingOf(app, old.text), await standingOf(app, body.api_key)]).toEqual([
      'invalid_key',
      200,
    ]);
  });

  it('makes the new key the account key when the old one was, and a lost key stops both', async () => {
    const id = await idOf(app, account.key);
    const { body } = await rotate(id);
    expect(body).toMatchObject({ is_account_key: true, api_key: expect.stringMatching(/^li_live_/) });

    const lost = await app.http
      .post('/api/v1/auth/api-key')
      .set('X-API-Key', body.api_key)
      .send({ email: account.email })
      .expect(200);
    const standings = [account.key, body.api_key, lost.body.api_key].map((key) => standingOf(app, key));
    expect(await Promise.all(standings)).toEqual(['invalid_key', 'invalid_key', 200]);
    const [keys] = await app.db.query<{ lines: string }>(
      `select count(distinct lineage_id) as lines from api_keys where is_account_key
         and account_id = (select account_id from api_keys where id = $1)`,
      [id],
    );
    expect(keys?.lines).toBe('1');
  });

  it('succeeds once when it is asked for many times at once', async () => {
    const { id } = await mintKey(app, account.key);
    const answers = await Promise.all(Array.from({ length: 8 }, () => rotate(id)));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array(7).fill(409)]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.code).toBe('key_not_active');
  });

  it('succeeds once when the key rotates itself many times at once', async () => {
    const id = await idOf(app, account.key);
    const answers = await Promise.all(Array.from({ length: 8 }, () => rotate(id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const codes = new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.error.code));
    expect([...codes].filter((code) => !['key_not_active', 'key_in_grace'].includes(code))).toEqual([]);
  });

  describe('leaves a key in its grace that', () => {
    beforeEach(async () => {
      const { body } = await rotate(await idOf(app, account.key));
      expect(body.replaced_key.status).toBe('in_grace');
    });

    it('still does lookups and reads', async () => {
      const submitted = await app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', account.key)
        .send({ linkedin_url: 'linkedin.com/in/in-grace' });
      expect(submitted.status).toBe(201);
      for (const path of ['/api/v1/keys', '/api/v1/account', `/api/v1/scrape/${submitted.body.data.id}`])
        await app.http.get(path).set('X-API-Key', account.key).expect(200);
      const { body } = await app.http.get('/api/v1/whoami').set('X-API-Key', account.key);
      expect(body).toMatchObject({ status: 'in_grace', stops_at: expect.any(String) });
    });

    it.each([
      ['post', '/api/v1/keys', { name: 'New', mode: 'live' }],
      ['post', '/api/v1/keys/507f1f77bcf86cd799439011/rotate', {}],
      ['post', '/api/v1/keys/507f1f77bcf86cd799439011/revoke', {}],
      ['patch', '/api/v1/keys/507f1f77bcf86cd799439011', {}],
      ['delete', '/api/v1/keys/507f1f77bcf86cd799439011', {}],
      ['delete', '/api/v1/account', {}],
      ['get', '/api/v1/webhooks/secret', {}],
      ['post', '/api/v1/webhooks/secret/rotate', {}],
    ] as const)('may not %s %s', async (method, path, body) => {
      const refused = await app.http[method](path).set('X-API-Key', account.key).send(body);
      expect([refused.status, refused.body.error.code]).toEqual([403, 'key_in_grace']);
    });

    it('gets no new account key', async () => {
      const refused = await app.http
        .post('/api/v1/auth/api-key')
        .set('X-API-Key', account.key)
        .send({ email: account.email });
      expect([refused.status, refused.body.error.code]).toEqual([403, 'verification_required']);
    });

    it('works in its last seconds and not in the next', async () => {
      await app.db.query(`update api_keys set stops_at = now() + interval '3 seconds' where prefix = $1`, [
        account.key.slice(0, 12),
      ]);
      expect(await standingOf(app, account.key)).toBe(200);
      await sleep(3_010);
      expect(await standingOf(app, account.key)).toBe('invalid_key');
    });
  });
});
