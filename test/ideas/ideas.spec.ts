import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, newAuthor } from './author.js';

const UNKNOWN = 'idea_507f1f77bcf86cd799439011';

describe('ideas', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await newAuthor(app);
  });

  it('are kept as they were written', async () => {
    const written = {
      title: 'Less is more',
      content: '  Two spaces first.\n\nZoë 👋',
      tags: ['Craft', 'ux'],
    };
    const created = await author.create(written).expect(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^idea_[0-9a-f]{24}$/),
      ...written,
      postId: null,
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      etag: '"v1"',
    });
    const { body } = await author.get(created.body.id).expect(200);
    expect(body).toEqual(created.body);
  });

  it('need nothing but content', async () => {
    expect(await author.having({ content: 'x' })).toMatchObject({ title: null, tags: [] });
    expect((await author.having({ content: 'x'.repeat(10_000) })).content).toHaveLength(10_000);
  });

  it('have each tag once, trimmed, as it was spelled first', async () => {
    const { tags } = await author.having({ content: 'x', tags: [' UX ', 'ux', 'Craft', 'Ux', 'craft '] });
    expect(tags).toEqual(['UX', 'Craft']);
  });

  it.each(['put', 'patch'] as const)('change only in what a %s sends', async (method) => {
    const { id, createdAt } = await author.having({ title: 'Old', content: 'Old', tags: ['old'] });
    const change = async (changes: object) => {
      const request = app.http[method](`/api/v1/ideas/${id}`).set('X-API-Key', author.account.key);
      return (await request.send(changes).expect(200)).body;
    };
    expect(await change({ content: 'New' })).toMatchObject({ title: 'Old', content: 'New', tags: ['old'] });
    expect(await change({ title: null })).toMatchObject({ title: null, content: 'New', tags: ['old'] });
    expect(await change({ tags: [] })).toMatchObject({ content: 'New', tags: [], createdAt });
    expect((await author.get(id).expect(200)).body).toMatchObject({ title: null, content: 'New', tags: [] });
  });

  it('are gone once deleted', async () => {
    const { id } = await author.having();
    expect((await author.remove(id).expect(200)).body).toEqual({ id, deleted: true });
    for (const answer of [
      await author.get(id),
      await author.remove(id),
      await author.change(id, { content: 'x' }),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([404, 'IDEA_NOT_FOUND']);
  });

  it('belong to their workspace and world', async () => {
    const { id } = await author.having();
    const stranger = await newAuthor(app);
    const { key: strange } = stranger.account;
    for (const key of [strange, author.account.testKey]) {
      for (const answer of [
        await author.get(id, key),
        await author.change(id, { content: 'Mine' }, key),
        await author.remove(id, key),
        await author.draft(id, key),
      ])
        expect([answer.status, answer.body.error.code]).toEqual([404, 'IDEA_NOT_FOUND']);
      expect((await author.list({}, key).expect(200)).body).toMatchObject({ ideas: [], total: 0 });
    }
    expect((await author.get(id).expect(200)).body.content).toBe('Buttons, not manuals');
  });

  it.each([UNKNOWN, '507f1f77bcf86cd799439011', 'idea_', 'idea_%00', `post_${'0'.repeat(24)}`])(
    'are not found under %s',
    async (id) => {
      const { status, body } = await author.get(id);
      expect([status, body.error.code]).toEqual([404, 'IDEA_NOT_FOUND']);
    },
  );

  it('are not changed over somebody’s head', async () => {
    const { id } = await author.having();
    const { headers } = await author.get(id).expect(200);
    const etag = headers.etag ?? '';
    expect(etag).not.toBe('');
    expect((await author.get(id).set('If-None-Match', etag).expect(304)).text).toBe('');

    const changed = await author.change(id, { content: 'First' }).set('If-Match', etag).expect(200);
    expect(changed.headers.etag).not.toBe(etag);
    const late = await author.change(id, { content: 'Second' }).set('If-Match', etag);
    expect([late.status, late.body.error.code]).toEqual([412, 'PRECONDITION_FAILED']);
    expect(late.body.error.etag).toBe(changed.headers.etag);
    expect((await author.remove(id).set('If-Match', etag)).status).toBe(412);
    expect((await author.get(id).set('If-None-Match', etag).expect(200)).body.content).toBe('First');
  });

  it('are made once however often a named request is sent', async () => {
    const send = (content: string) => author.create({ content }).set('Idempotency-Key', 'once');
    const [first, second] = [await send('Same').expect(201), await send('Same').expect(201)];
    expect(second.body).toEqual(first.body);
    const other = await send('Other');
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
    expect((await author.list().expect(200)).body.total).toBe(1);
  });

  it('end with their account', async () => {
    const { id } = await author.having({ content: 'Erase me' });
    await author.having({ content: 'Erase me too' }, author.account.testKey);
    await author.create({ content: 'Erase me' }).set('Idempotency-Key', 'kept').expect(201);
    await app.http.delete('/api/v1/account').set('X-API-Key', author.account.key).expect(200);
    expect(await app.db.query('select from ideas where id = $1', [id])).toEqual([]);
    for (const table of ['ideas', 'idempotency_keys'])
      expect(await app.db.query(`select from ${table} where ${table}::text like '%Erase me%'`)).toEqual([]);
  });

  it('leave nothing behind when they are made and drafted while the account is deleted', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => author.having()));
    const answers = await Promise.all([
      ...made.slice(0, 3).map(({ id }) => author.draft(id)),
      author.create({ content: 'Early' }),
      app.http.delete('/api/v1/account').set('X-API-Key', author.account.key),
      author.create({ content: 'Late' }),
      ...made.slice(3).map(({ id }) => author.draft(id)),
      ...made.map(({ id }) => author.change(id, { content: 'Changed' })),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const left = await app.db.query(
      `select id from ideas where account_id in (select id from accounts where deleted_at is not null)
       union all
       select id from posts where account_id in (select id from accounts where deleted_at is not null)`,
    );
    expect(left).toEqual([]);
  });

  it('need the business plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where email = $1`, [author.account.email]);
    let answer = await author.list();
    // The announcement of the change may be a moment behind it.
    for (let tries = 0; answer.status === 200 && tries < 1_000; tries += 1) answer = await author.list();
    expect([answer.status, answer.body.error.code]).toEqual([403, 'plan_required']);
  });

  it('ask for a key with the right to read or to write', async () => {
    const { id } = await author.having();
    const reader = await mintKey(app, author.account.key, { scopes: ['ideas:read'] });
    const writer = await mintKey(app, author.account.key, { scopes: ['ideas:write'] });
    for (const denied of [
      await author.create({ content: 'x' }, reader.text),
      await author.change(id, { content: 'x' }, reader.text),
      await author.remove(id, reader.text),
    ])
      expect([denied.status, denied.body.error.scope]).toEqual([403, 'ideas:write']);
    for (const denied of [await author.get(id, writer.text), await author.list({}, writer.text)])
      expect([denied.status, denied.body.error.scope]).toEqual([403, 'ideas:read']);

    for (const call of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const path = call === 'post' ? '/api/v1/ideas' : `/api/v1/ideas/${id}`;
      const { status, body } = await app.http[call](path);
      expect([call, status, body.error.code]).toEqual([call, 401, 'missing_key']);
    }
  });
});
