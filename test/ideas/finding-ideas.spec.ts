import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, type IdeaBody, newAuthor } from './author.js';

describe('finding ideas', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await newAuthor(app);
  });

  /** What is found, by its content. */
  async function find(query: object): Promise<string[]> {
    const { body } = await author.list(query).expect(200);
    expect(body.total).toBe(body.ideas.length);
    return body.ideas.map(({ content }: IdeaBody) => content);
  }

  async function write(...contents: string[]): Promise<void> {
    for (const content of contents) await author.having({ content });
  }

  it('lists the newest first, a page at a time', async () => {
    await write('1', '2', '3', '4', '5');
    const first = await author.list({ limit: 2 }).expect(200);
    expect(first.body).toMatchObject({ total: 5, limit: 2, offset: 0, nextCursor: expect.any(String) });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await author.list({ limit: 2, ...(cursor ? { cursor } : {}) }).expect(200);
      expect(body.total).toBe(5);
      seen.push(...body.ideas.map(({ content }: IdeaBody) => content));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('skips as many as are asked for', async () => {
    await write('1', '2', '3');
    const { body } = await author.list({ offset: 1, limit: 1 }).expect(200);
    expect([body.ideas[0].content, body.total, body.offset]).toEqual(['2', 3, 1]);
    const beyond = await author.list({ offset: 7 }).expect(200);
    expect(beyond.body).toMatchObject({ ideas: [], total: 3, limit: 20, offset: 7, nextCursor: null });
  });

  it('searches title, content and tags, whatever their case', async () => {
    await author.having({ title: 'The Garden', content: 'a' });
    await author.having({ content: 'b: a GARDENER’s year' });
    await author.having({ content: 'c', tags: ['gardening'] });
    await author.having({ content: 'd' });
    expect(await find({ search: 'gArDeN' })).toEqual(['c', 'b: a GARDENER’s year', 'a']);
    expect(await find({ search: ' garden ' })).toHaveLength(3);
    expect(await find({ search: 'kitchen' })).toEqual([]);
    expect(await find({ search: '' })).toHaveLength(4);
  });

  it('follows what an idea has become', async () => {
    const { id } = await author.having({ content: 'before', tags: ['old'] });
    await author.change(id, { content: 'after', tags: ['new'] }).expect(200);
    expect(await find({ search: 'before' })).toEqual([]);
    expect(await find({ search: 'AFTER' })).toEqual(['after']);
    expect([await find({ tag: 'old' }), await find({ tag: 'new' })]).toEqual([[], ['after']]);
  });

  it('knows letters beyond ASCII, however they are put together', async () => {
    await write('Die Straße nach Ålesund', 'Заметки о работе', '効率化のアイデア', 'Cafe\u0301');
    expect(await find({ search: 'åLESUND' })).toEqual(['Die Straße nach Ålesund']);
    expect(await find({ search: 'ЗАМЕТКИ' })).toEqual(['Заметки о работе']);
    expect(await find({ search: '効率' })).toEqual(['効率化のアイデア']);
    expect(await find({ search: 'CAFÉ' })).toEqual(['Cafe\u0301']);
  });

  it.each([
    ['%', '100 % sure'],
    ['_', 'snake_case'],
    ['\\', 'back\\slash'],
    ['100 %', '100 % sure'],
    ['e_c', 'snake_case'],
    ['k\\s', 'back\\slash'],
    ["'", "it's"],
    ['s', "it's"],
  ])('takes %j for itself', async (search, found) => {
    await write('nothing', '100 % sure', 'snake_case', 'back\\slash', "it's", 'plain');
    const contents = await find({ search });
    expect(contents).toContain(found);
    expect(contents.every((content) => content.includes(search))).toBe(true);
    expect(contents).not.toContain('nothing');
  });

  it('finds by tag, the whole of it and whatever its case', async () => {
    await author.having({ content: 'a', tags: ['Product Launch', 'ux'] });
    await author.having({ content: 'b', tags: ['Product'] });
    expect(await find({ tag: 'product launch' })).toEqual(['a']);
    expect(await find({ tag: ' PRODUCT ' })).toEqual(['b']);
    expect(await find({ tag: 'prod' })).toEqual([]);
    expect(await find({ tag: 'ux', search: 'a' })).toEqual(['a']);
    expect(await find({ tag: 'ux', search: 'b' })).toEqual([]);
  });

  it('finds nothing of a stranger and nothing of the other world', async () => {
    await author.having({ content: 'secret', tags: ['secret'] });
    await author.having({ content: 'secret test', tags: ['secret'] }, author.account.testKey);
    const stranger = await newAuthor(app);
    for (const query of [{ search: 'secret' }, { tag: 'secret' }]) {
      expect((await stranger.list(query).expect(200)).body.total).toBe(0);
      expect(await find(query)).toEqual(['secret']);
    }
  });

  it('can be served by one index that begins with the workspace', async () => {
    const plan = await app.db.transaction(async () => {
      // Among a handful of rows PostgreSQL would take any other way, had it one.
      await app.db.query('drop index ideas_by_workspace');
      await app.db.query('set local enable_seqscan = off');
      return app.db.query<{ 'QUERY PLAN': string }>(
        `explain select from ideas where account_id = 'a' and mode = 'live'
           and tag_keys @> array['ux'] and search_text like '%garden%'`,
      );
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Scan on ideas_search[\s\S]*Cond: .*account_id.*mode.*tag_keys.*search_text/);
  });
});
