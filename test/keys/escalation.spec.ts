import { SCOPES } from '../../src/modules/keys/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { idOf, mintKey } from './key-ring.js';

describe('a key gains nothing through other keys', () => {
  let app: TestApp;
  let account: TestAccount;
  let accountKeyId: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
    accountKeyId = await idOf(app, account.key);
  });

  const create = (key: string, wish: object) =>
    app.http
      .post('/api/v1/keys')
      .set('X-API-Key', key)
      .send({ name: 'More', mode: 'live', ...wish });
  const rotate = (key: string, id: string) =>
    app.http.post(`/api/v1/keys/${id}/rotate`).set('X-API-Key', key);
  const change = (key: string, id: string, body: object) =>
    app.http.patch(`/api/v1/keys/${id}`).set('X-API-Key', key).send(body);
  const recover = (key: string) =>
    app.http.post('/api/v1/auth/api-key').set('X-API-Key', key).send({ email: account.email });

  describe('with few scopes', () => {
    let key: string;
    beforeEach(async () => {
      key = (await mintKey(app, account.key, { scopes: ['keys:write', 'keys:read'] })).text;
    });

    it('by making one with more', async () => {
      const refused = await create(key, { scopes: ['keys:read', 'posts:read'] });
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({ code: 'scope_denied', scope: 'posts:read' });
    });

    it('by rotating one with more', async () => {
      const refused = await rotate(key, accountKeyId);
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({ code: 'scope_denied', scope: 'posts:read' });
    });

    it('by asking for the account key', async () => {
      const refused = await recover(key);
      expect([refused.status, refused.body.error.code]).toEqual([403, 'verification_required']);
    });

    it('but makes and rotates what it could be itself', async () => {
      const made = await create(key, { scopes: ['keys:read'] });
      expect(made.status).toBe(201);
      expect((await rotate(key, made.body.id)).status).toBe(201);
    });
  });

  describe('with a cap', () => {
    let key: string;
    let id: string;
    beforeEach(async () => {
      ({ id, text: key } = await mintKey(app, account.key, { scopes: [...SCOPES], credit_limit: 1 }));
    });

    it.each<[string, () => ReturnType<typeof create>]>([
      ['by making a live key', () => create(key, {})],
      ['by making a live key with a cap', () => create(key, { credit_limit: 1 })],
      ['by lifting its cap', () => change(key, id, { credit_limit: null })],
      ['by rotating the account key', () => rotate(key, accountKeyId)],
    ])('%s', async (_, attempt) => {
      const refused = await attempt();
      expect([refused.status, refused.body.error.code]).toEqual([403, 'key_is_capped']);
    });

    it('by asking for the account key', async () => {
      expect((await recover(key)).body.error.code).toBe('verification_required');
    });

    it('but rotates itself, cap and all, and makes test keys', async () => {
      const rotated = await rotate(key, id);
      expect(rotated.body).toMatchObject({ credit_limit: 1 });
      expect((await create(rotated.body.api_key, { mode: 'test' })).status).toBe(201);
    });
  });

  describe('with an end', () => {
    const end = '2031-01-31T12:00:00.000Z';
    let key: string;
    let id: string;
    beforeEach(async () => {
      ({ id, text: key } = await mintKey(app, account.key, { scopes: [...SCOPES], expires_at: end }));
    });

    it.each<[string, () => ReturnType<typeof create>]>([
      ['by making one without', () => create(key, { expires_at: null })],
      ['by making one that lasts longer', () => create(key, { expires_at: '2031-01-31T12:00:00.001Z' })],
      ['by making a test key that lasts longer', () => create(key, { mode: 'test', expires_at: null })],
      ['by putting off its own', () => change(key, id, { expires_at: '2032-01-01T00:00:00Z' })],
      ['by taking away its own', () => change(key, id, { expires_at: null })],
      ['by rotating the account key', () => rotate(key, accountKeyId)],
    ])('%s', async (_, attempt) => {
      const refused = await attempt();
      expect([refused.status, refused.body.error.code]).toEqual([403, 'key_expires']);
      expect(refused.body.error.message).toContain(end);
    });

    it('by asking for the account key', async () => {
      expect((await recover(key)).body.error.code).toBe('verification_required');
    });

    it('but makes keys until then, rotates itself and ends itself sooner', async () => {
      const made = await create(key, {});
      expect(made.body).toMatchObject({ expires_at: end });
      expect((await rotate(key, made.body.id)).status).toBe(201);
      const rotated = await rotate(key, id);
      expect(rotated.body).toMatchObject({ expires_at: end });
      const sooner = { expires_at: '2030-01-31T12:00:00.000Z' };
      expect((await change(rotated.body.api_key, rotated.body.id, sooner)).body).toMatchObject(sooner);
    });
  });

  it('in test mode, by asking for the account key', async () => {
    expect((await recover(account.testKey)).body.error.code).toBe('verification_required');
  });

  it('but the owner’s account key lifts a cap of its own', async () => {
    expect((await change(account.key, accountKeyId, { credit_limit: 0 })).body.credit_limit).toBe(0);
    expect((await create(account.key, {})).status).toBe(201);
    expect((await change(account.key, accountKeyId, { credit_limit: null })).body.credit_limit).toBeNull();
  });
});
