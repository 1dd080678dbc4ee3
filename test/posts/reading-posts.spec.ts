import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, type CreatedPost, inHours, newAuthor } from './author.js';

describe('getting a post', () => {
  let app: TestApp;
  let author: Author;
  let post: CreatedPost;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
    post = await author.create();
  });
  afterAll(() => app.close());

  it('answers 304 to whoever holds it, until it changes', async () => {
    const { headers } = await author.call('get', `/${post.id}`).expect(200);
    await author.call('get', `/${post.id}`).set('If-None-Match', String(headers.etag)).expect(304);

    await author.call('patch', `/${post.id}`).send({ content: 'Good evening' }).expect(200);
    const { body } = await author.call('get', `/${post.id}`).set('If-None-Match', String(headers.etag));
    expect(body.content).toBe('Good evening');
  });

  it('shows why a publication failed', async () => {
    const { id } = await author.create();
    await author.place(id, { status: 'failed' });
    const { body } = await author.call('get', `/${id}`);
    expect(body).toMatchObject({
      status: 'failed',
      failure: { code: 'refused', message: 'It was not to be' },
    });
  });

  it('shows where a published post is', async () => {
    const { id } = await author.create();
    await author.place(id, { status: 'published' });
    const { body } = await author.call('get', `/${id}`);
    expect(body).toMatchObject({
      status: 'published',
      remoteId: 'urn:li:share:7000000000000000001',
      publishedAt: expect.stringMatching(/Z$/),
    });
  });

  it.each([
    'post_507f1f77bcf86cd799439011',
    'post_',
    '507f1f77bcf86cd799439011',
    'POST_507f1f77bcf86cd799439011',
    'post_507f1f77bcf86cd79943901g',
    'post_507f1f77bcf86cd7994390110',
    '%00',
    '%27%20or%201=1',
    'preflight',
    'a'.repeat(2_000),
  ])('answers the same 404 to the id %p', async (id) => {
    for (const method of ['get', 'put', 'delete'] as const) {
      const { status, body } = await author.call(method, `/${id}`).send({ content: 'Mine' });
      expect([status, body.error.code, body.error.field]).toEqual([404, 'POST_NOT_FOUND', 'id']);
    }
  });

  it('is for the workspace and mode of the post', async () => {
    const stranger = await newAuthor(app);
    for (const key of [stranger.account.key, author.account.testKey])
      for (const method of ['get', 'put', 'patch', 'delete'] as const) {
        const { status, body } = await author.call(method, `/${post.id}`, key).send({ content: 'Mine' });
        expect([status, body.error.code]).toEqual([404, 'POST_NOT_FOUND']);
      }
    await author.call('get', `/${post.id}`).expect(200);
  });

  it('is for callers with the scope, and for nobody without a key', async () => {
    const writer = await mintKey(app, author.account.key, { scopes: ['posts:write'] });
    await author.call('get', `/${post.id}`, writer.text).expect(403);
    await author.call('get', '', writer.text).expect(403);
    await app.http.get(`/api/v1/posts/${post.id}`).expect(401);
    await app.http.get('/api/v1/posts').expect(401);
  });
});

describe('listing posts', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await newAuthor(app);
  });

  const list = (query: object = {}, key?: string) => author.call('get', '', key).query(query);

  async function createSome(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.unshift((await author.create({ content: `Post ${n}` })).id);
    return ids;
  }

  it('answers the documented shape, newest first', async () => {
    const ids = await createSome(3);
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 3, limit: 20, offset: 0, nextCursor: null });
    expect(body.posts.map((post: CreatedPost) => post.id)).toEqual(ids);
    expect(body.posts[2]).toMatchObject({ content: 'Post 0', status: 'draft' });
  });

  it('tells the version of each, with which it can be changed', async () => {
    const { id } = await author.create();
    await author.call('put', `/${id}`).send({ content: 'Better' }).expect(200);
    const { body } = await list();
    expect(body.posts).toMatchObject([{ id, etag: '"v2"' }]);

    const change = (tag: string) =>
      author.call('put', `/${id}`).set('If-Match', tag).send({ content: 'Best' });
    expect((await change('"v1"')).status).toBe(412);
    expect((await change(body.posts[0].etag)).body.etag).toBe('"v3"');
  });

  it('answers an empty list to a new workspace', async () => {
    const { body } = await list();
    expect(body).toEqual({ posts: [], total: 0, limit: 20, offset: 0, nextCursor: null });
  });

  it('pages by limit and offset, and counts all', async () => {
    const ids = await createSome(5);
    const { body } = await list({ limit: 2, offset: 3 });
    expect(body).toMatchObject({ total: 5, limit: 2, offset: 3 });
    expect(body.posts.map((post: CreatedPost) => post.id)).toEqual(ids.slice(3));
    expect((await list({ offset: 9 })).body).toMatchObject({ posts: [], total: 5 });
  });

  it('keeps its order for posts of one moment', async () => {
    const ids = await createSome(6);
    await app.db.query('update posts set created_at = $1 where id = any($2)', ['2026-01-01T00:00:00Z', ids]);
    const paged: string[] = [];
    for (let offset = 0; offset < 6; offset += 2)
      paged.push(...(await list({ limit: 2, offset })).body.posts.map((post: CreatedPost) => post.id));
    expect(paged).toEqual(ids);
  });

  it('pages by cursor without skipping or repeating when posts come and go', async () => {
    const ids = await createSome(5);
    const first = (await list({ limit: 2 })).body;
    await createSome(2);
    await author.call('delete', `/${ids[0]}`).expect(200);
    const second = (await list({ limit: 2, cursor: first.nextCursor })).body;
    const third = (await list({ limit: 2, cursor: second.nextCursor })).body;
    const seen = [first, second, third].flatMap((page) => page.posts.map((post: CreatedPost) => post.id));
    expect(seen).toEqual(ids);
    expect([second.total, third.nextCursor]).toEqual([6, null]);
  });

  it('filters by status, and counts those', async () => {
    const { id } = await author.create({ status: 'scheduled', scheduledAt: inHours(1) });
    await author.create();
    const { body } = await list({ status: 'scheduled' });
    expect(body.total).toBe(1);
    expect(body.posts.map((post: CreatedPost) => post.id)).toEqual([id]);
    for (const status of ['published', 'failed', 'unknown', 'publishing'])
      expect((await list({ status })).body.total).toBe(0);
  });

  it.each([
    ['limit', 'INVALID_LIMIT', ['0', '101', '-1', 'abc', '1.5', '', '1e9', '٣']],
    ['offset', 'INVALID_OFFSET', ['-1', 'abc', '0.5', '99999999999999999999', 'NaN']],
    ['status', 'INVALID_STATUS', ['gone', '', 'DRAFT', 'draft,scheduled']],
    ['cursor', 'INVALID_CURSOR', ['', 'x', '1_post_x', "1'_post_507f1f77bcf86cd799439011"]],
    ['page', 'UNKNOWN_FIELD', ['2']],
  ])('refuses a %s that is none and names it', async (field, code, wrong) => {
    for (const value of wrong) {
      const { status, body } = await list({ [field]: value });
      expect([value, status, body.error.code, body.error.field]).toEqual([value, 400, code, field]);
    }
  });

  it('refuses a limit that is sent twice', async () => {
    const { status, body } = await author.call('get', '?limit=1&limit=2');
    expect([status, body.error.field]).toEqual([400, 'limit']);
  });

  it('takes the limits of what is allowed', async () => {
    for (const query of [{ limit: 1 }, { limit: 100 }, { offset: 0 }, { offset: 1_000_000 }])
      await list(query).expect(200);
  });

  it('shows each mode its own world, and strangers nothing', async () => {
    await author.create();
    await author.create({ content: 'In test mode' }, author.account.testKey);
    const { body } = await list({}, author.account.testKey);
    expect(body.posts.map((post: CreatedPost) => post.content)).toEqual(['In test mode']);
    const stranger = await newAuthor(app);
    expect((await list({}, stranger.account.key)).body.total).toBe(0);
  });
});
