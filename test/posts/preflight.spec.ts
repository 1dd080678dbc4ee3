import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, inHours, newAuthor } from './author.js';

describe('the preflight of a post', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
  });
  afterAll(() => app.close());

  const preflight = (body: object) => author.call('post', '/preflight').send(body);

  it('shows a text as readers will see it and as it will be sent, and keeps nothing', async () => {
    const content = 'We’re (really) hiring @Northwind #jobs\r\nC# \\o/ ';
    const { status, body } = await preflight({ content, status: 'scheduled', scheduledAt: inHours(1) });
    expect(status).toBe(200);
    expect(body).toEqual({
      ok: true,
      length: 46,
      maxLength: 3_000,
      refusals: [],
      alterations: [
        { kind: 'line_breaks', message: expect.any(String) },
        { kind: 'outer_blanks', message: expect.any(String) },
        { kind: 'escaped', message: expect.stringContaining('5 characters') },
        { kind: 'hashtag', message: expect.stringContaining('#jobs'), at: 33 },
        { kind: 'mention', message: expect.stringContaining('@Northwind'), at: 22 },
      ],
      warnings: [],
      text: 'We’re (really) hiring @Northwind #jobs\nC# \\o/',
      sentText: 'We’re \\(really\\) hiring \\@Northwind {hashtag|\\#|jobs}\nC\\# \\\\o/',
    });
    expect((await author.call('get')).body.total).toBe(0);
  });

  it('has nothing to say about plain text', async () => {
    const { body } = await preflight({ content: 'Good morning, write to ada@example.com' });
    expect(body).toMatchObject({ ok: true, refusals: [], text: 'Good morning, write to ada@example.com' });
    expect(body.alterations.map(({ kind }: { kind: string }) => kind)).toEqual(['escaped']);
  });

  it.each<[string, object]>([
    ['empty', { content: '' }],
    ['blank', { content: ' \u200b\n' }],
    ['too long', { content: '字'.repeat(3_001) }],
    ['long with emoji', { content: '🚀'.repeat(1_501) }],
    ['for the past', { content: 'a', scheduledAt: '2026-01-01T00:00:00Z' }],
    ['without zone', { content: 'a', scheduledAt: '2027-01-01T00:00:00' }],
    ['in a leap second', { content: 'a', scheduledAt: '2026-12-31T23:59:60Z' }],
    ['far ahead', { content: 'a', scheduledAt: '2999-01-01T00:00:00Z' }],
  ])('refuses what is %s in the words of the refusal', async (_, wish) => {
    const post = { ...wish, status: 'scheduledAt' in wish ? 'scheduled' : 'draft' };
    const { body } = await preflight(post).expect(200);
    const refused = await author.call('post').send(post);
    expect(refused.status).toBe(400);
    expect(body.ok).toBe(false);
    expect(body.refusals).toEqual([
      expect.objectContaining({ code: refused.body.error.code, field: refused.body.error.field }),
    ]);
    // The time of the refusal is part of some.
    expect(body.refusals[0].message.split(';')[0]).toBe(refused.body.error.message.split(';')[0]);
  });

  it('takes the very body that would create the post', async () => {
    const body = { content: 'a', status: 'scheduled', scheduledAt: inHours(1) };
    expect((await preflight(body).expect(200)).body.ok).toBe(true);
    expect((await preflight({ content: 'a', status: 'draft' }).expect(200)).body.ok).toBe(true);
  });

  it.each<[string, object]>([
    ['to schedule without a time', { content: 'a', status: 'scheduled' }],
    ['a time without a status', { content: 'a', scheduledAt: inHours(1) }],
  ])('refuses %s as creating the post does', async (_, wish) => {
    const refused = await author.call('post').send(wish).expect(400);
    const { code, message, field } = refused.body.error;
    expect((await preflight(wish).expect(200)).body.refusals).toEqual([{ code, message, field }]);
  });

  it('names every refusal at once', async () => {
    const { body } = await preflight({ content: '', status: 'scheduled', scheduledAt: 'soon' });
    expect(body.refusals.map(({ code }: { code: string }) => code)).toEqual([
      'INVALID_CONTENT',
      'INVALID_SCHEDULE',
    ]);
  });

  it('keeps its answer small, however much is refused', async () => {
    const { body, text } = await preflight({ content: '#a @b '.repeat(100_000) });
    expect(body).toMatchObject({ ok: false, length: 600_000, alterations: [] });
    expect(text.length).toBeLessThan(4_000_000);
  });

  it.each<[object, string, string]>([
    [{}, 'INVALID_CONTENT', 'content'],
    [{ content: 1 }, 'INVALID_CONTENT', 'content'],
    [{ content: 'a\0' }, 'INVALID_CONTENT', 'content'],
    [{ content: 'a', scheduledAt: 1 }, 'INVALID_SCHEDULE', 'scheduledAt'],
    [{ content: 'a', status: 'published' }, 'INVALID_STATUS', 'status'],
    [{ content: 'a', colour: 'red' }, 'UNKNOWN_FIELD', 'colour'],
  ])('answers 400 to %j', async (wish, code, field) => {
    const { status, body } = await preflight(wish);
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
  });

  it('is for callers with the scope, and for nobody without a key', async () => {
    const deleter = await mintKey(app, author.account.key, { scopes: ['posts:delete'] });
    await author.call('post', '/preflight', deleter.text).send({ content: 'a' }).expect(403);
    await app.http.post('/api/v1/posts/preflight').send({ content: 'a' }).expect(401);
  });
});
