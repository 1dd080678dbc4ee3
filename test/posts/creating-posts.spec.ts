import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, inHours, newAuthor } from './author.js';

describe('creating posts', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
  });
  afterAll(() => app.close());

  const create = (body: object, key?: string) => author.call('post', '', key).send(body);

  it('answers a draft in the documented shape, with its ETag', async () => {
    const { status, body, headers } = await create({ content: 'Good morning', status: 'draft' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^post_[0-9a-f]{24}$/),
      content: 'Good morning',
      status: 'draft',
      scheduledAt: null,
      publishedAt: null,
      remoteId: null,
      failure: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: body.createdAt,
      etag: '"v1"',
    });
    expect(headers.etag).toBe('"v1"');
    expect((await author.call('get', `/${body.id}`).expect(200)).body).toEqual(body);
  });

  it('makes a draft when no status is sent', async () => {
    expect((await create({ content: 'Good morning' }).expect(201)).body.status).toBe('draft');
  });

  it('keeps a schedule to the second, whatever its zone', async () => {
    const at = new Date(inHours(30));
    const inKolkata = new Date(at.getTime() + 5.5 * 3_600_000).toISOString().replace('.000Z', '+05:30');
    const { body } = await create({ content: 'Good morning', status: 'scheduled', scheduledAt: inKolkata });
    expect(body).toMatchObject({ status: 'scheduled', scheduledAt: at.toISOString() });
  });

  it('lets a draft keep a time as a plan, when it is said to be a draft', async () => {
    const scheduledAt = inHours(5);
    const { body } = await create({ content: 'Good morning', status: 'draft', scheduledAt });
    expect(body).toMatchObject({ status: 'draft', scheduledAt });
  });

  it('stores the text as it was sent, with plain line breaks', async () => {
    const content = ' (a) [b] {c} <d> \\e @f #g *h* _i_ ~j~ | k\r\nl\rm\n ';
    const { body } = await create({ content });
    expect(body.content).toBe(' (a) [b] {c} <d> \\e @f #g *h* _i_ ~j~ | k\nl\nm\n ');
  });

  it.each([
    ['letters', 'a'.repeat(3_000)],
    ['CJK', '字'.repeat(3_000)],
    ['emoji, each of which counts as 2', '🚀'.repeat(1_500)],
    ['lines, whose breaks count as 1', 'a\r\n'.repeat(1_500)],
  ])('takes 3,000 characters of %s', async (_, content) => {
    await create({ content }).expect(201);
  });

  it.each([
    ['empty', '', 'Post content cannot be empty'],
    ['blank', ' \n\t\u00a0\u3000 ', 'blank'],
    ['invisible', '\u200b\u2060\ufeff\u3164\u2800', 'blank'],
    ['3,001 letters', 'a'.repeat(3_001), '3001'],
    ['3,001 ideographs', '字'.repeat(3_001), '3001'],
    ['1,501 emoji', '🚀'.repeat(1_501), '3002'],
    ['a family too much', `${'a'.repeat(2_990)}👨‍👩‍👧‍👦`, '3001'],
    ['a NUL character', 'a\0b', 'NUL'],
    ['a lone surrogate', 'a\ud83d', 'surrogate'],
    ['no text', 7, 'text'],
    ['null', null, 'text'],
    ['a list', ['a'], 'text'],
    ['missing', undefined, 'text'],
  ])('refuses content that is %s', async (_, content, hint) => {
    const { status, body } = await create({ content });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_CONTENT', 'content']);
    expect(body.error.message).toContain(hint);
  });

  it.each(['published', 'publishing', 'failed', 'SCHEDULED', '', null, 1, {}])(
    'refuses the status %p',
    async (wrong) => {
      const { status, body } = await create({ content: 'Good morning', status: wrong });
      expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_STATUS', 'status']);
    },
  );

  it('does not guess whether a post with a time and no status shall go out', async () => {
    const { status, body } = await create({ content: 'Good morning', scheduledAt: inHours(1) });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_STATUS', 'status']);
  });

  it.each<[string, unknown, string]>([
    ['missing', undefined, 'must be sent'],
    ['null', null, 'must be sent'],
    ['empty', '', 'ISO 8601'],
    ['past', '2020-01-01T00:00:00Z', 'future'],
    ['a second ago', inHours(0), 'future'],
    ['without zone', '2030-01-31T12:00:00', 'zone'],
    ['a date only', '2030-01-31', 'ISO 8601'],
    ['in words', 'tomorrow', 'ISO 8601'],
    ['a number', Date.now() + 3_600_000, 'text'],
    ['in a leap second', '2026-12-31T23:59:60Z', 'leap second'],
    ['on 30 February', '2027-02-30T12:00:00Z', 'does not exist'],
    ['on 29 February of a year without', '2027-02-29T12:00:00Z', 'does not exist'],
    ['at 25 o’clock', '2027-01-30T25:00:00Z', 'does not exist'],
    ['at 24 o’clock', '2027-01-30T24:00:00Z', 'does not exist'],
    ['in a zone that is none', '2027-01-30T12:00:00+19:00', 'does not exist'],
    ['more than a year ahead', inHours(367 * 24), '366 days'],
    ['in the far future', '9999-12-31T23:59:59Z', '366 days'],
    ['in the year 10000', '+010000-01-01T00:00:00Z', 'ISO 8601'],
    ['in the year 0', '0000-01-01T00:00:00Z', 'future'],
  ])('refuses to schedule for a time that is %s', async (_, scheduledAt, hint) => {
    const { status, body } = await create({ content: 'Good morning', status: 'scheduled', scheduledAt });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_SCHEDULE', 'scheduledAt']);
    expect(body.error.message).toContain(hint);
  });

  it.each<[string, string, string, string]>([
    ['an unknown field', '{"content":"a","contents":"b"}', 'UNKNOWN_FIELD', 'contents'],
    ['a dangerous field', '{"content":"a","constructor":{}}', 'UNKNOWN_FIELD', 'constructor'],
    ['broken JSON', '{"content":', 'INVALID_BODY', 'body'],
    ['a list', '[]', 'INVALID_CONTENT', 'content'],
    ['a text', '"content"', 'INVALID_BODY', 'body'],
    ['nothing', '', 'INVALID_CONTENT', 'content'],
  ])('names the field of a body with %s', async (_, sent, code, field) => {
    const { status, body } = await author.call('post').set('Content-Type', 'application/json').send(sent);
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
  });

  it('refuses a body over 1 MB and one that is no JSON', async () => {
    await create({ content: 'a'.repeat(1_100_000) }).expect(413);
    await author.call('post').set('Content-Type', 'text/plain').send('content').expect(415);
  });

  it('happens once for an Idempotency-Key, also when both come at the same time', async () => {
    const send = () => create({ content: 'Once' }).set('Idempotency-Key', 'once');
    const answers = await Promise.all([send(), send(), send()]);
    const created = answers.filter(({ status }) => status === 201);
    expect(new Set(created.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);

    const again = await send();
    expect([again.status, again.body, again.headers.etag]).toEqual([201, created[0]?.body, '"v1"']);
    const other = await create({ content: 'Twice' }).set('Idempotency-Key', 'once');
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('leaves an Idempotency-Key free when it refuses', async () => {
    await create({ content: '' }).set('Idempotency-Key', 'refused').expect(400);
    await create({ content: 'Better' }).set('Idempotency-Key', 'refused').expect(201);
  });

  it('is for callers with the scope, and for nobody without a key', async () => {
    const reader = await mintKey(app, author.account.key, { scopes: ['posts:read'] });
    const { status, body } = await create({ content: 'Good morning' }, reader.text);
    expect([status, body.error.code, body.error.scope]).toEqual([403, 'scope_denied', 'posts:write']);
    await app.http.post('/api/v1/posts').send({ content: 'Good morning' }).expect(401);
  });
});

describe('posts on the free plan', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp({ DEFAULT_PLAN: 'free' });
    author = await newAuthor(app);
  });
  afterAll(() => app.close());

  it.each([
    ['post', ''],
    ['post', '/preflight'],
    ['get', ''],
    ['get', '/post_507f1f77bcf86cd799439011'],
    ['put', '/post_507f1f77bcf86cd799439011'],
    ['patch', '/post_507f1f77bcf86cd799439011'],
    ['delete', '/post_507f1f77bcf86cd799439011'],
  ] as const)('%s %p needs the business plan', async (method, path) => {
    const { status, body } = await author.call(method, path);
    expect([status, body.error.code]).toEqual([403, 'plan_required']);
  });
});

describe('posts beyond the limit', () => {
  it('are refused with the time to wait', async () => {
    const app = await startTestApp({ LIMIT_POSTS_PER_MINUTE: '2' });
    const author = await newAuthor(app);
    await author.call('get').expect(200);
    await author.call('post').send({ content: 'Good morning' }).expect(201);
    const { status, body, headers } = await author.call('get');
    expect([status, body.error.code]).toEqual([429, 'rate_limit']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await app.close();
  });
});
