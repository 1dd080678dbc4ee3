import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, newAuthor } from './author.js';

describe('deleting posts', () => {
  let app: TestApp;
  let author: Author;
  let id: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await newAuthor(app);
    id = (await author.create()).id;
  });

  it('is for good', async () => {
    const { status, body } = await author.call('delete', `/${id}`);
    expect([status, body]).toEqual([200, { id, deleted: true, remoteId: null }]);
    for (const method of ['get', 'put', 'delete'] as const)
      await author.call(method, `/${id}`).send({ content: 'Again' }).expect(404);
    expect((await author.call('get')).body.total).toBe(0);
  });

  it.each(['scheduled', 'failed', 'unknown'])('takes a post that is %s', async (status) => {
    await author.place(id, { status, scheduledAt: '2027-01-01T00:00:00Z' });
    await author.call('delete', `/${id}`).expect(200);
  });

  it('tells where a post still stands that was published', async () => {
    await author.place(id, { status: 'published' });
    const { body } = await author.call('delete', `/${id}`).expect(200);
    expect(body).toEqual({ id, deleted: true, remoteId: 'urn:li:share:7000000000000000001' });
  });

  it('waits for the end of a publication', async () => {
    await author.place(id, { status: 'publishing' });
    const { status, body } = await author.call('delete', `/${id}`);
    expect([status, body.error.code]).toEqual([409, 'POST_PUBLISHING']);
    await author.call('get', `/${id}`).expect(200);
  });

  it('is for callers with the scope, and for nobody without a key', async () => {
    const writer = await mintKey(app, author.account.key, { scopes: ['posts:read', 'posts:write'] });
    const { status, body } = await author.call('delete', `/${id}`, writer.text);
    expect([status, body.error.code, body.error.scope]).toEqual([403, 'scope_denied', 'posts:delete']);
    await app.http.delete(`/api/v1/posts/${id}`).expect(401);
  });

  it('comes with the end of the account, in both modes', async () => {
    await author.create({}, author.account.testKey);
    const stranger = await newAuthor(app);
    await stranger.create();
    await app.http.delete('/api/v1/account').set('X-API-Key', author.account.key).expect(200);
    const left = await app.db.query<{ email: string | null }>(
      'select email from posts join accounts on accounts.id = account_id',
    );
    expect(left).toContainEqual({ email: stranger.account.email });
    expect(left.filter(({ email }) => email === author.account.email || email === null)).toEqual([]);
  });

  it('leaves no post behind that is made while the account ends', async () => {
    const make = () => author.call('post').send({ content: 'In the last moment' });
    const end = app.http.delete('/api/v1/account').set('X-API-Key', author.account.key);
    const answers = await Promise.all([make(), make(), end, make(), make(), make()]);
    for (const { status } of answers) expect([200, 201, 401]).toContain(status);
    const left = await app.db.query(`select from posts where content = 'In the last moment'`);
    expect(left).toEqual([]);
  });
});
