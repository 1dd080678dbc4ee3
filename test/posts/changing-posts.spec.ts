import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, inHours, newAuthor } from './author.js';

describe('changing posts', () => {
  let app: TestApp;
  let author: Author;
  let id: string;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    id = (await author.create()).id;
  });

  const change = (body: object, method: 'put' | 'patch' = 'put') => author.call(method, `/${id}`).send(body);
  const overdue = () => author.place(id, { status: 'scheduled', scheduledAt: '2026-01-01T00:00:00Z' });

  it.each(['put', 'patch'] as const)('changes by %s only what is sent', async (method) => {
    const scheduledAt = inHours(2);
    await change({ status: 'scheduled', scheduledAt }, method).expect(200);
    const { body, headers } = await change({ content: 'Good\r\nevening' }, method).expect(200);
    expect(body).toMatchObject({ id, content: 'Good\nevening', status: 'scheduled', scheduledAt });
    expect(headers.etag).toBe('"v3"');
    expect(body.updatedAt > body.createdAt).toBe(true);
    expect((await author.call('get', `/${id}`)).body).toEqual(body);
  });

  it('takes a scheduled post back, and forgets its time', async () => {
    await change({ status: 'scheduled', scheduledAt: inHours(2) }).expect(200);
    for (const back of [{ status: 'draft' }, { status: 'draft', scheduledAt: null }]) {
      const { body } = await change(back).expect(200);
      expect(body).toMatchObject({ status: 'draft', scheduledAt: null });
    }
  });

  it('schedules a draft for the time it has as a plan', async () => {
    const scheduledAt = inHours(3);
    expect((await change({ scheduledAt }).expect(200)).body).toMatchObject({ status: 'draft', scheduledAt });
    const { body } = await change({ status: 'scheduled' }).expect(200);
    expect(body).toMatchObject({ status: 'scheduled', scheduledAt });
  });

  it.each<[string, object]>([
    ['without a time', { status: 'scheduled' }],
    ['and takes the time away', { status: 'scheduled', scheduledAt: null }],
    ['for the past', { status: 'scheduled', scheduledAt: '2026-01-01T00:00:00Z' }],
    ['for a year after next', { status: 'scheduled', scheduledAt: inHours(800 * 24) }],
    ['for no zone', { scheduledAt: '2027-01-01T00:00:00' }],
  ])('does not schedule %s', async (_, wish) => {
    const { status, body } = await change(wish);
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_SCHEDULE', 'scheduledAt']);
    expect((await author.call('get', `/${id}`)).headers.etag).toBe('"v1"');
  });

  it('does not take the time from a post that stays scheduled', async () => {
    await change({ status: 'scheduled', scheduledAt: inHours(2) }).expect(200);
    const { status, body } = await change({ scheduledAt: null });
    expect([status, body.error.code]).toEqual([400, 'INVALID_SCHEDULE']);
  });

  it('lets an overdue post be corrected, moved and taken back, but not be scheduled for the past anew', async () => {
    await overdue();
    await change({ content: 'Late' }).expect(200);
    await change({ content: 'Later', status: 'scheduled', scheduledAt: '2026-01-01T00:00:00Z' }).expect(200);
    await change({ scheduledAt: '2026-01-01T00:00:01Z' }).expect(400);
    await change({ scheduledAt: inHours(1) }).expect(200);
    await overdue();
    await change({ status: 'draft' }).expect(200);
  });

  it('makes a post that failed ready for another try, without its failure', async () => {
    await author.place(id, { status: 'failed', scheduledAt: '2026-01-01T00:00:00Z' });
    expect((await change({ content: 'Better' }).expect(200)).body).toMatchObject({
      status: 'failed',
      failure: { code: 'refused' },
    });
    await change({ status: 'scheduled' }).expect(400);
    const { body } = await change({ status: 'scheduled', scheduledAt: inHours(1) }).expect(200);
    expect(body).toMatchObject({ content: 'Better', status: 'scheduled', failure: null });
  });

  it('begins the tries of a publication anew when it is moved', async () => {
    await change({ status: 'scheduled', scheduledAt: inHours(2) }).expect(200);
    await app.db.query('update posts set deferrals = 3, try_after = now() where id = $1', [id]);
    const tries = async () =>
      (await app.db.query('select deferrals, try_after from posts where id = $1', [id]))[0];
    await change({ content: 'The same time' }).expect(200);
    expect(await tries()).toMatchObject({ deferrals: 3 });
    await change({ scheduledAt: inHours(4) }).expect(200);
    expect(await tries()).toEqual({ deferrals: 0, try_after: null });
  });

  it.each([
    ['publishing', 'POST_PUBLISHING'],
    ['published', 'POST_PUBLISHED'],
    ['unknown', 'POST_UNKNOWN'],
  ])('leaves a post alone that is %s', async (status, code) => {
    await author.place(id, { status });
    const wishes = [
      { content: 'Other' },
      { status: 'scheduled', scheduledAt: inHours(1) },
      { scheduledAt: null },
    ];
    for (const wish of status === 'unknown' ? wishes : [...wishes, { status: 'draft' }]) {
      const answer = await change(wish);
      expect([answer.status, answer.body.error.code]).toEqual([409, code]);
    }
    expect((await author.call('get', `/${id}`)).body).toMatchObject({ content: 'Good morning', status });
  });

  it('comes to a post before its publication begins, or not at all', async () => {
    for (let round = 0; round < 10; round += 1) {
      await overdue();
      const claim = app.db.query(
        `update posts set status = 'publishing', attempt = attempt + 1, version = version + 1
         where id = $1 and status = 'scheduled' returning content`,
        [id],
      );
      const [claimed, changed] = await Promise.all([
        claim,
        change({ status: 'draft', content: `Round ${round}` }),
      ]);
      expect([claimed.length, changed.status]).toEqual(changed.status === 200 ? [0, 200] : [1, 409]);
    }
  });

  it('says when to ask again for a post that is being published', async () => {
    await author.place(id, { status: 'publishing' });
    expect((await change({ content: 'Other' })).headers['retry-after']).toBe('1');
  });

  it('goes on with a post of which nobody knew, when its author says that it is a draft', async () => {
    await author.place(id, { status: 'unknown' });
    const { body } = await change({ status: 'draft', content: 'Again' }).expect(200);
    expect(body).toMatchObject({ status: 'draft', content: 'Again', failure: null });
  });

  it.each<[object, string, string]>([
    [{}, 'INVALID_BODY', 'body'],
    [{ content: '' }, 'INVALID_CONTENT', 'content'],
    [{ content: ' \u200b ' }, 'INVALID_CONTENT', 'content'],
    [{ content: null }, 'INVALID_CONTENT', 'content'],
    [{ content: '🚀'.repeat(1_501) }, 'INVALID_CONTENT', 'content'],
    [{ status: 'published' }, 'INVALID_STATUS', 'status'],
    [{ status: null }, 'INVALID_STATUS', 'status'],
    [{ scheduledAt: 1 }, 'INVALID_SCHEDULE', 'scheduledAt'],
    [{ scheduledAt: '2026-12-31T23:59:60Z' }, 'INVALID_SCHEDULE', 'scheduledAt'],
    [{ id: 'post_507f1f77bcf86cd799439011' }, 'UNKNOWN_FIELD', 'id'],
  ])('refuses %j and names the field', async (wish, code, field) => {
    for (const method of ['put', 'patch'] as const) {
      const { status, body } = await change(wish, method);
      expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
    }
  });

  it('is for callers with the scope, and for nobody without a key', async () => {
    const reader = await mintKey(app, author.account.key, { scopes: ['posts:read', 'posts:delete'] });
    for (const method of ['put', 'patch'] as const) {
      await author.call(method, `/${id}`, reader.text).send({ content: 'Mine' }).expect(403);
      await app.http[method](`/api/v1/posts/${id}`).send({ content: 'Mine' }).expect(401);
    }
  });
});

describe('If-Match', () => {
  let app: TestApp;
  let author: Author;
  let id: string;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    id = (await author.create()).id;
  });

  const change = (tag: string, content = 'Other') =>
    author.call('put', `/${id}`).set('If-Match', tag).send({ content });

  it.each(['"v1"', '*', '"v7", "v1"', '"other","v1"'])('lets a change pass for %s', async (tag) => {
    await change(tag).expect(200);
  });

  it.each(['"v2"', 'W/"v1"', 'v1', '""', '"v99999999999999999999"', '"v1', ''])(
    'leaves the post alone for %p, and says which tag it has',
    async (tag) => {
      for (const answer of [
        await change(tag),
        await author.call('patch', `/${id}`).set('If-Match', tag).send({ status: 'draft' }),
        await author.call('delete', `/${id}`).set('If-Match', tag),
      ])
        expect([answer.status, answer.body.error]).toEqual([
          412,
          expect.objectContaining({ code: 'PRECONDITION_FAILED', field: 'If-Match', etag: '"v1"' }),
        ]);
    },
  );

  it('lets one of many changes pass that know the same version', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => change('"v1"', `Version ${n}`)));
    const passed = answers.filter(({ status }) => status === 200);
    expect(passed).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(7);
    expect((await author.call('get', `/${id}`)).body.content).toBe(passed[0]?.body.content);
  });

  it('lets a change or the deletion pass, never both', async () => {
    const [changed, deleted] = await Promise.all([
      change('"v1"'),
      author.call('delete', `/${id}`).set('If-Match', '"v1"'),
    ]);
    expect([changed.status, deleted.status].filter((status) => status === 200)).toHaveLength(1);
  });

  it('says of a post that is gone that it is gone', async () => {
    await author.call('delete', `/${id}`).set('If-Match', '"v1"').expect(200);
    await change('"v1"').expect(404);
    await change('*').expect(404);
  });
});
