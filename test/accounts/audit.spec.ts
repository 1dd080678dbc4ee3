import { idOf, mintKey } from '../keys/key-ring.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the audit', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const read = (query = '', key = account.key) =>
    app.http.get(`/api/v1/account/audit${query}`).set('X-API-Key', key);
  const actionsOf = (body: { events: { action: string }[] }) => body.events.map(({ action }) => action);

  it('begins with what the sign-up did', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(actionsOf(body)).toEqual(['key.issued', 'key.issued', 'credits.granted', 'account.created']);
    expect(body.events[1]).toEqual({
      id: expect.stringMatching(/^\d+$/),
      actor: 'owner',
      actor_key_id: null,
      actor_key_prefix: null,
      action: 'key.issued',
      target_id: await idOf(app, account.key),
      details: { prefix: account.key.slice(0, 12) },
      created_at: expect.any(String),
    });
    expect(body.events[2]).toMatchObject({ actor: 'system', details: { amount: 5 } });
  });

  it('tells what was done with keys, and by which', async () => {
    const actor = { actor: 'key', actor_key_id: await idOf(app, account.key) };
    const { id } = await mintKey(app, account.key, { name: 'Secret name', credit_limit: 9 });
    const key = () => app.http.post(`/api/v1/keys/${id}/rotate`).set('X-API-Key', account.key);
    await app.http
      .patch(`/api/v1/keys/${id}`)
      .set('X-API-Key', account.key)
      .send({ name: 'New secret name', credit_limit: 8 })
      .expect(200);
    const { body: rotated } = await key().expect(201);
    await app.http.delete(`/api/v1/keys/${rotated.id}`).set('X-API-Key', account.key).expect(200);
    await app.http.delete(`/api/v1/keys/${rotated.id}`).set('X-API-Key', account.key).expect(200);

    const { body } = await read('?limit=4');
    expect(body.events).toMatchObject([
      { ...actor, action: 'key.revoked', target_id: rotated.id, details: { grace_hours: 0 } },
      {
        ...actor,
        action: 'key.rotated',
        target_id: id,
        details: { new_key_id: rotated.id, grace_hours: 24 },
      },
      { ...actor, action: 'key.updated', target_id: id, details: { renamed: true, credit_limit: 8 } },
      { ...actor, action: 'key.created', target_id: id, details: { credit_limit: 9 } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/secret name/i);
  });

  it('says nothing of what did not happen', async () => {
    const before = await read();
    await app.http
      .post('/api/v1/keys')
      .set('X-API-Key', account.key)
      .send({ name: 'Late', mode: 'live', expires_at: '2020-01-01T00:00:00Z' })
      .expect(400);
    expect((await read()).body).toEqual(before.body);
  });

  it('is read page by page', async () => {
    const first = await read('?limit=3');
    expect(first.body.events).toHaveLength(3);
    const second = await read(`?limit=3&cursor=${first.body.next_cursor}`);
    expect(actionsOf(second.body)).toEqual(['account.created']);
    expect(second.body.next_cursor).toBeNull();
  });

  it('shows a test key what was done to test keys', async () => {
    const { body } = await read('', account.testKey);
    expect(body.events).toHaveLength(1);
    expect(body.events[0]).toMatchObject({ target_id: await idOf(app, account.testKey) });
  });

  it('shows nobody what others did', async () => {
    const stranger = await signUp(app);
    const { body } = await read('', stranger.key);
    const own = await read();
    const ids = new Set(own.body.events.map(({ id }: { id: string }) => id));
    expect(body.events.filter(({ id }: { id: string }) => ids.has(id))).toEqual([]);
  });

  it('can’t be changed, not even by the service itself', async () => {
    for (const statement of [`update audit_events set actor = 'system'`, 'delete from audit_events'])
      await expect(app.db.query(statement)).rejects.toThrow('append-only');
  });

  it.each(['?limit=0', '?limit=101', '?cursor=x', '?cursor=-1', `?cursor=${'9'.repeat(40)}`, '?since=1'])(
    'refuses %s',
    async (query) => {
      const refused = await read(query);
      expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_request']);
    },
  );

  it('asks for a key, and for one that may read the account', async () => {
    const anonymous = await app.http.get('/api/v1/account/audit');
    expect(anonymous.body.error.code).toBe('missing_key');
    const { text } = await mintKey(app, account.key, { scopes: ['keys:read'] });
    expect((await read('', text)).body.error).toMatchObject({ code: 'scope_denied', scope: 'account:read' });
  });
});
