import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, newAuthor } from './author.js';

describe('turning an idea into a draft', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await newAuthor(app);
  });

  const posts = (key = author.account.key) => app.http.get('/api/v1/posts').set('X-API-Key', key);
  const deletePost = (id: string) =>
    app.http.delete(`/api/v1/posts/${id}`).set('X-API-Key', author.account.key);

  it('makes a post of its content, which the idea points to', async () => {
    const { id } = await author.having({ title: 'Buttons', content: 'Buttons, not manuals' });
    const { body: post } = await author.draft(id).expect(201);
    expect(post).toMatchObject({
      id: expect.stringMatching(/^post_/),
      content: 'Buttons, not manuals',
      status: 'draft',
    });
    const { body: idea } = await author.get(id).expect(200);
    expect([idea.postId, idea.content]).toEqual([post.id, 'Buttons, not manuals']);
    const { body: kept } = await app.http
      .get(`/api/v1/posts/${post.id}`)
      .set('X-API-Key', author.account.key)
      .expect(200);
    expect(kept).toMatchObject({ id: post.id, content: 'Buttons, not manuals' });
  });

  it('stays in the world of the key', async () => {
    const { id } = await author.having({ content: 'Only a test' }, author.account.testKey);
    await author.draft(id, author.account.testKey).expect(201);
    expect((await posts(author.account.testKey).expect(200)).body.total).toBe(1);
    expect((await posts().expect(200)).body.total).toBe(0);
  });

  it('happens once, until the post is deleted', async () => {
    const { id } = await author.having();
    const { body: post } = await author.draft(id).expect(201);
    const again = await author.draft(id);
    expect([again.status, again.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'IDEA_ALREADY_DRAFTED', postId: post.id }),
    ]);

    const { headers } = await author.get(id).expect(200);
    await deletePost(post.id);
    const freed = await author.get(id).set('If-None-Match', headers.etag ?? '');
    expect([freed.status, freed.body.postId]).toEqual([200, null]);
    const { body: next } = await author.draft(id).expect(201);
    expect(next.id).not.toBe(post.id);
  });

  it('happens once, however many ask at the same time', async () => {
    const { id } = await author.having();
    const answers = await Promise.all(Array.from({ length: 8 }, () => author.draft(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
    expect((await posts().expect(200)).body.total).toBe(1);
  });

  it('brings the same answer to the same named request', async () => {
    const { id } = await author.having();
    const send = () => author.draft(id).set('Idempotency-Key', 'draft-once');
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
    const { id: other } = await author.having();
    const mismatch = await author.draft(other).set('Idempotency-Key', 'draft-once');
    expect([mismatch.status, mismatch.body.error.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('leaves both as they were when the idea is too long for a post', async () => {
    const { id } = await author.having({ content: 'x'.repeat(3_001) });
    const { status, body } = await author.draft(id);
    expect([status, body.error.code]).toEqual([400, 'INVALID_CONTENT']);
    expect((await posts().expect(200)).body.total).toBe(0);
    expect((await author.get(id).expect(200)).body.postId).toBeNull();
  });

  it('leaves the post when the idea is deleted', async () => {
    const { id } = await author.having();
    await author.draft(id).expect(201);
    await author.remove(id).expect(200);
    expect((await posts().expect(200)).body.total).toBe(1);
  });

  it('needs the right to read ideas and the right to write posts', async () => {
    const { id } = await author.having();
    for (const [scopes, missing] of [
      [['ideas:read'], 'posts:write'],
      [['posts:write', 'ideas:write'], 'ideas:read'],
    ] as const) {
      const { text } = await mintKey(app, author.account.key, { scopes });
      const { status, body } = await author.draft(id, text);
      expect([status, body.error.code, body.error.scope]).toEqual([403, 'scope_denied', missing]);
    }
    const { text } = await mintKey(app, author.account.key, { scopes: ['ideas:read', 'posts:write'] });
    await author.draft(id, text).expect(201);
    const anonymous = await app.http.post(`/api/v1/ideas/${id}/draft`);
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
