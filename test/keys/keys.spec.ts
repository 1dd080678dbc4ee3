import { SCOPES } from '../../src/modules/keys/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { idOf, mintKey, standingOf } from './key-ring.js';

const NOBODYS_ID = '507f1f77bcf86cd799439011';

describe('managing keys', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const send = (method: 'delete' | 'get' | 'patch' | 'post', path: string, key = account.key) =>
    app.http[method](`/api/v1/keys${path}`).set('X-API-Key', key);
  const create = (body: object, key = account.key) => send('post', '', key).send(body);

  it('makes a key whose text is shown once and stored nowhere', async () => {
    const { status, body } = await create({
      name: ' CI \u{1f469}‍\u{1f4bb} ',
      mode: 'live',
      scopes: ['scrape:read', 'keys:read'],
      credit_limit: 3,
      expires_at: '2100-01-31T12:00:00+02:00',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      name: 'CI \u{1f469}‍\u{1f4bb}',
      prefix: body.api_key.slice(0, 12),
      mode: 'live',
      scopes: ['scrape:read', 'keys:read'],
      status: 'active',
      lineage_id: body.id,
      is_account_key: false,
      credit_limit: 3,
      credits_used: 0,
      created_at: expect.any(String),
      last_used_at: null,
      expires_at: '2100-01-31T10:00:00.000Z',
      revoked_at: null,
      stops_at: null,
      api_key: expect.stringMatching(/^sk_live_[0-9A-Za-z]{38}$/),
      message: 'Save this key -- it will not be shown again.',
    });
    expect(await standingOf(app, body.api_key)).toBe(200);

    const shown = await send('get', `/${body.id}`, body.api_key);
    expect(shown.status).toBe(200);
    expect(shown.body).not.toHaveProperty('api_key');
    const rows = await app.db.query<{ row: string }>(
      'select api_keys::text as row from api_keys union all select audit_events::text from audit_events',
    );
    expect(rows.filter(({ row }) => row.includes(body.api_key))).toEqual([]);
  });

  it('gives a new key what the calling key may, unless told otherwise', async () => {
    const full = await create({ name: 'Full', mode: 'test' });
    expect(full.body.scopes).toEqual([...SCOPES]);
    const { text } = await mintKey(app, account.key, { scopes: ['keys:write', 'posts:read'] });
    const narrow = await create({ name: 'Narrow', mode: 'live' }, text);
    expect(narrow.body.scopes).toEqual(['keys:write', 'posts:read']);
  });

  it('lists the keys of the workspace, newest first and page by page', async () => {
    const minted = [await mintKey(app, account.key), await mintKey(app, account.key)];
    const first = await send('get', '?limit=3');
    expect(first.body.keys).toHaveLength(3);
    const second = await send('get', `?limit=3&cursor=${first.body.next_cursor}`);
    expect(second.body.next_cursor).toBeNull();

    const ids = [...first.body.keys, ...second.body.keys].map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(4);
    expect(ids.slice(0, 2).toSorted()).toEqual(minted.map(({ id }) => id).toSorted());
    const modes = second.body.keys.concat(first.body.keys).map(({ mode }: { mode: string }) => mode);
    expect(modes.toSorted()).toEqual(['live', 'live', 'live', 'test']);
  });

  it('changes name, cap and expiry, and only what was sent', async () => {
    const { id } = await mintKey(app, account.key, { name: 'Before', credit_limit: 5 });
    const renamed = await send('patch', `/${id}`).send({ name: 'After' });
    expect(renamed.body).toMatchObject({ name: 'After', credit_limit: 5, expires_at: null });
    const limited = await send('patch', `/${id}`).send({
      credit_limit: null,
      expires_at: '2100-01-01T00:00:00Z',
    });
    expect(limited.body).toMatchObject({
      name: 'After',
      credit_limit: null,
      expires_at: '2100-01-01T00:00:00.000Z',
    });
    const lifted = await send('patch', `/${id}`).send({ expires_at: null });
    expect(lifted.body).toMatchObject({ name: 'After', expires_at: null });
    expect((await send('patch', `/${id}`).send({})).body).toEqual(lifted.body);
  });

  it('revokes a key now, and a second time without complaint', async () => {
    const { id, text } = await mintKey(app, account.key);
    const revoked = await send('delete', `/${id}`);
    expect(revoked.status).toBe(200);
    expect(revoked.body).toMatchObject({ status: 'revoked', stops_at: revoked.body.revoked_at });
    expect(await standingOf(app, text)).toBe('invalid_key');
    expect((await send('delete', `/${id}`)).body).toEqual(revoked.body);
    expect((await send('patch', `/${id}`).send({ name: 'x' })).body.error.code).toBe('key_not_active');
  });

  it('revokes a key after a grace, which can be shortened but not drawn out', async () => {
    const { id, text } = await mintKey(app, account.key);
    const revoked = await send('post', `/${id}/revoke`);
    expect(revoked.status).toBe(200);
    expect(revoked.body.status).toBe('in_grace');
    const graceMs = Date.parse(revoked.body.stops_at) - Date.parse(revoked.body.revoked_at);
    expect(graceMs).toBe(24 * 3_600_000);
    expect(await standingOf(app, text)).toBe(200);

    const shorter = await send('post', `/${id}/revoke`).send({ grace_hours: 1 });
    expect(Date.parse(shorter.body.stops_at)).toBeLessThan(Date.parse(revoked.body.stops_at));
    const longer = await send('post', `/${id}/revoke`).send({ grace_hours: 24 });
    expect(longer.body).toEqual(shorter.body);
  });

  it('shows a key that ran out as expired, and refuses it', async () => {
    const { id, text } = await mintKey(app, account.key, { expires_at: '2100-01-01T00:00:00Z' });
    expect(await standingOf(app, text)).toBe(200);
    await app.db.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await send('get', `/${id}`)).body.status).toBe('expired');
    expect((await send('post', `/${id}/rotate`)).body.error.code).toBe('key_not_active');
  });

  it('answers one 404 for the keys of others, unknown ids and malformed ones', async () => {
    const stranger = await signUp(app);
    const strangersId = await idOf(app, stranger.key);
    const answers = [];
    for (const id of [strangersId, NOBODYS_ID, 'x', '%00', `${NOBODYS_ID}0`]) {
      answers.push(
        await send('get', `/${id}`),
        await send('patch', `/${id}`).send({ name: 'Mine' }),
        await send('post', `/${id}/rotate`).send({}),
        await send('post', `/${id}/revoke`).send({}),
        await send('delete', `/${id}`),
      );
    }
    const bodies = answers.map(({ status, body }) =>
      JSON.stringify([status, { ...body.error, request_id: '' }]),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(await standingOf(app, stranger.key)).toBe(200);
  });

  it('keeps the keys of live mode from test keys', async () => {
    const liveId = await idOf(app, account.key);
    expect((await send('get', `/${liveId}`, account.testKey)).status).toBe(404);
    expect((await send('delete', `/${liveId}`, account.testKey)).status).toBe(404);
    const { body } = await send('get', '', account.testKey);
    expect(body.keys.map(({ mode }: { mode: string }) => mode)).toEqual(['test']);

    const refused = await create({ name: 'Live', mode: 'live' }, account.testKey);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'live_key_required']);
    expect((await create({ name: 'Test', mode: 'test' }, account.testKey)).body.api_key).toMatch(/^sk_test_/);
  });

  it.each([
    ['no name', { name: undefined }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a blank name', { name: '   ' }, 'name'],
    ['a name of nothing visible', { name: '\u200b\u200d' }, 'name'],
    ['a name with a line break', { name: 'a\nb' }, 'name'],
    ['a name that turns the text around', { name: 'a\u202eb' }, 'name'],
    ['a name of 101 characters', { name: 'a'.repeat(101) }, 'name'],
    ['a number for a name', { name: 5 }, 'name'],
    ['no mode', { mode: undefined }, 'mode'],
    ['an unknown mode', { mode: 'prod' }, 'mode'],
    ['no scope at all', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['posts:read', 'posts:admin'] }, 'scopes'],
    ['a scope twice', { scopes: ['posts:read', 'posts:read'] }, 'scopes'],
    ['scopes as text', { scopes: 'posts:read' }, 'scopes'],
    ['null for scopes', { scopes: null }, 'scopes'],
    ['a negative cap', { credit_limit: -1 }, 'credit_limit'],
    ['a broken cap', { credit_limit: 1.5 }, 'credit_limit'],
    ['a cap as text', { credit_limit: '5' }, 'credit_limit'],
    ['a cap beyond all numbers', { credit_limit: 1e300 }, 'credit_limit'],
    ['an expiry in the past', { expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
    ['an expiry without a zone', { expires_at: '2100-01-01T00:00:00' }, 'expires_at'],
    ['a day that is not', { expires_at: '2100-02-30T00:00:00Z' }, 'expires_at'],
    ['a year of five digits', { expires_at: '9999-12-31T23:59:59-01:00' }, 'expires_at'],
    ['an hour that is not', { expires_at: '2100-01-01T25:00:00Z' }, 'expires_at'],
    ['an expiry as a number', { expires_at: 4102444800 }, 'expires_at'],
    ['an unknown field', { admin: true }, 'admin'],
  ])('refuses %s and names the field', async (_, wish, field) => {
    const { status, body } = await create({ name: 'CI', mode: 'live', ...wish });
    expect([status, body.error.code]).toEqual([400, 'invalid_request']);
    expect(body.error.fields[0].field).toBe(field);
    expect((await send('get', '')).body.keys).toHaveLength(2);
  });

  it.each([
    ['post', '/rotate', { grace_hours: 25 }],
    ['post', '/rotate', { grace_hours: -1 }],
    ['post', '/rotate', { grace_hours: 0.5 }],
    ['post', '/revoke', { grace_hours: '1' }],
    ['post', '/revoke', { grace_hours: null }],
    ['patch', '', { name: null }],
    ['patch', '', { credit_limit: -1 }],
    ['patch', '', { expires_at: '2020-01-01T00:00:00Z' }],
    ['patch', '', { scopes: ['keys:write'] }],
  ] as const)('refuses to %s %s with %j', async (method, path, body) => {
    const { id, text } = await mintKey(app, account.key);
    const refused = await send(method, `/${id}${path}`).send(body);
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid_request']);
    expect(refused.body.error.fields[0].field).toBe(Object.keys(body)[0]);
    expect(await standingOf(app, text)).toBe(200);
  });

  it.each(['?limit=0', '?limit=101', '?limit=x', '?cursor=x', '?cursor[a]=1', '?page=2'])(
    'refuses to list with %s',
    async (query) => {
      expect((await send('get', query)).status).toBe(400);
    },
  );

  it.each([
    ['get', ''],
    ['post', ''],
    ['get', `/${NOBODYS_ID}`],
    ['patch', `/${NOBODYS_ID}`],
    ['post', `/${NOBODYS_ID}/rotate`],
    ['post', `/${NOBODYS_ID}/revoke`],
    ['delete', `/${NOBODYS_ID}`],
  ] as const)('asks for a key to %s /api/v1/keys%s', async (method, path) => {
    const anonymous = await app.http[method](`/api/v1/keys${path}`);
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
