import { jest } from '@jest/globals';
import { Database } from '../../src/platform/database/index.js';
import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, type CreatedPost, newAuthor } from './author.js';

const MARCH = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };

describe('listing the posts of a range of times', () => {
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

  const found = async (query: object = {}, key?: string): Promise<string[]> =>
    (await list(query, key).expect(200)).body.posts.map(({ content }: CreatedPost) => content);

  /** A post called after its time, which the API would not let lie in the past. */
  async function createAt(scheduledAt: string, status = 'scheduled', key?: string): Promise<string> {
    const { id } = await author.create({ content: scheduledAt }, key);
    await author.place(id, { status, scheduledAt });
    return id;
  }

  it('brings those from its beginning on, which it includes, to its end, which it does not', async () => {
    await createAt('2026-02-28T23:59:59.999Z');
    await createAt('2026-03-01T00:00:00.000Z');
    await createAt('2026-03-31T23:59:59.999Z');
    await createAt('2026-04-01T00:00:00.000Z');
    const { body } = await list(MARCH);
    expect(body.posts.map(({ content }: CreatedPost) => content)).toEqual([
      '2026-03-31T23:59:59.999Z',
      '2026-03-01T00:00:00.000Z',
    ]);
    expect(body).toMatchObject({ total: 2, limit: 20, offset: 0, nextCursor: null });
  });

  it('needs one end only', async () => {
    for (const day of ['2026-02-01T09:00:00Z', '2026-03-01T09:00:00Z']) await createAt(day);
    expect(await found({ from: MARCH.from })).toEqual(['2026-03-01T09:00:00Z']);
    expect(await found({ to: MARCH.from })).toEqual(['2026-02-01T09:00:00Z']);
  });

  it('goes by when a post was published, by its plan else, and leaves out what has no time', async () => {
    await createAt('2026-03-02T09:00:00Z', 'draft');
    await createAt('2026-03-03T09:00:00Z', 'failed');
    await createAt('2026-03-04T09:00:00Z', 'unknown');
    await createAt('2026-03-05T09:00:00Z', 'publishing');
    const late = await createAt('2026-03-31T23:59:00Z', 'published');
    const early = await createAt('2026-02-28T23:59:00Z', 'published');
    await publishedAt(late, '2026-04-01T00:01:00Z');
    await publishedAt(early, '2026-03-01T00:01:00Z');
    await author.create({ content: 'Some day' });
    expect(await found(MARCH)).toEqual([
      '2026-02-28T23:59:00Z',
      '2026-03-05T09:00:00Z',
      '2026-03-04T09:00:00Z',
      '2026-03-03T09:00:00Z',
      '2026-03-02T09:00:00Z',
    ]);
  });

  it('keeps to the status that is asked for as well', async () => {
    await createAt('2026-03-02T09:00:00Z', 'draft');
    await createAt('2026-03-03T09:00:00Z');
    await createAt('2026-05-03T09:00:00Z');
    const { body } = await list({ ...MARCH, status: 'scheduled' });
    expect(body.total).toBe(1);
    expect(body.posts).toMatchObject([{ content: '2026-03-03T09:00:00Z', status: 'scheduled' }]);
  });

  it('pages by cursor and offset within the range, newest written first, and counts all of it', async () => {
    const days = ['09', '02', '30', '17', '05'].map((day) => `2026-03-${day}T09:00:00Z`);
    for (const day of days) {
      await createAt(day);
      await createAt(day.replace('2026-03', '2026-05'));
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list({ ...MARCH, limit: 2, cursor }).expect(200);
      expect(body.total).toBe(5);
      seen.push(...body.posts.map(({ content }: CreatedPost) => content));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(days.toReversed());
    expect(await found({ ...MARCH, limit: 2, offset: 3 })).toEqual(days.slice(0, 2).toReversed());
    expect((await list({ ...MARCH, offset: 9 })).body).toMatchObject({ posts: [], total: 5 });
  });

  it('reads any zone, and a plus that was not escaped', async () => {
    await createAt('2026-02-28T23:30:00Z');
    for (const from of ['2026-03-01T00:30:00+01:00', '2026-03-01T00:30:00%2B01:00']) {
      const { body } = await author.call('get', `?from=${from}&to=2026-02-28T18:31-05:00`).expect(200);
      expect(body.total).toBe(1);
    }
  });

  it.each([
    ['from', { from: 'yesterday' }],
    ['from', { from: '' }],
    ['from', { from: '2026-03-01' }],
    ['from', { from: '2026-03-01T00:00:00' }],
    ['from', { from: '2026-02-30T00:00:00Z' }],
    ['from', { from: '2026-03-01T25:00:00Z' }],
    ['from', { from: '2026-03-01T00:00:00+15:00' }],
    ['from', { from: '0000-01-01T00:00:00Z' }],
    ['from', { from: '+275760-09-13T00:00:00Z' }],
    ['from', { from: '2026-03-01T00:00:00Z\0' }],
    ['from', { from: '1772323200' }],
    ['from', { from: [MARCH.from, MARCH.to] }],
    ['from', { from: MARCH.to, to: MARCH.from }],
    ['from', { from: MARCH.from, to: '2026-03-01T01:00:00+01:00' }],
    ['to', { to: '9999-12-31T23:59:59Z' }],
    ['to', { from: MARCH.from, to: '2026-04-31T00:00:00Z' }],
    ['to', { from: MARCH.from, to: '\ud800' }],
    ['to', { from: MARCH.from, to: '5' }],
  ])('refuses a wrong %s, and says so once: %j', async (field, query) => {
    const { status, body } = await list(query);
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_RANGE', field]);
    expect(body.error.message).toMatch(new RegExp(`^${field} [^.]+\\.$`));
  });

  it('tells what to do about a time without its zone, and about ends the wrong way round', async () => {
    const messageTo = async (query: object) => (await list(query)).body.error.message;
    expect(await messageTo({ to: '2026-03-01T00:00:00' })).toContain('to lacks its zone');
    expect(await messageTo({ from: MARCH.to, to: MARCH.from })).toBe('from must be before to.');
    expect(await messageTo({ from: '0999-01-01T00:00:00Z' })).toContain('the years 1000 to 2999');
  });

  it('shows each mode its own world, strangers nothing, and nobody without key and scope a thing', async () => {
    await createAt('2026-03-02T09:00:00Z');
    await createAt('2026-03-03T09:00:00Z', 'scheduled', author.account.testKey);
    expect(await found(MARCH)).toEqual(['2026-03-02T09:00:00Z']);
    expect(await found(MARCH, author.account.testKey)).toEqual(['2026-03-03T09:00:00Z']);
    const stranger = await newAuthor(app);
    expect((await list(MARCH, stranger.account.key)).body).toMatchObject({ posts: [], total: 0 });

    const writer = await mintKey(app, author.account.key, { scopes: ['posts:write'] });
    await list(MARCH, writer.text).expect(403);
    await app.http.get('/api/v1/posts').query(MARCH).expect(401);
  });

  it('reads no more than the range of a workspace with many posts', async () => {
    await app.db.query(
      `insert into posts (id, account_id, mode, content, status, scheduled_at, created_at)
       select 'post_' || substr(md5(accounts.id || n), 1, 24), accounts.id, 'live', 'Post', 'scheduled',
         timestamptz '2020-01-01Z' + n * interval '3 hours', timestamptz '2019-12-01Z' + n * interval '3 hours'
       from accounts, generate_series(1, 20000) n where email = $1`,
      [author.account.email],
    );
    await app.db.query('analyze posts');
    const asked = jest.spyOn(app.get(Database), 'query');
    await list({ from: '2024-03-01T00:00:00Z', to: '2024-04-01T00:00:00Z', limit: 100 }).expect(200);
    const [sql = '', parameters] = asked.mock.calls.find(([text]) => text.includes('with page as')) ?? [];
    asked.mockRestore();

    const plan = JSON.stringify(await app.db.query(`explain (format json) ${sql}`, parameters));
    const indices = [...plan.matchAll(/"Index Name":"(\w+)"/g)].map(([, name]) => name);
    expect(indices).toEqual(['posts_by_calendar', 'posts_by_calendar']);
    expect(plan).not.toContain('"Seq Scan"');
  });

  async function publishedAt(id: string, time: string): Promise<void> {
    await app.db.query('update posts set published_at = $2 where id = $1', [id, time]);
  }
});
