import { startTestApp, type TestApp } from '../support/app.js';
import { type Author, newAuthor } from './author.js';

const TAG = 'x'.repeat(50);

describe('an idea that can’t be taken', () => {
  let app: TestApp;
  let author: Author;
  beforeAll(async () => {
    app = await startTestApp();
    author = await newAuthor(app);
  });
  afterAll(() => app.close());

  const WRONG: [field: string, code: string, values: unknown[]][] = [
    ['content', 'INVALID_CONTENT', ['', ' \n\t ', 'x'.repeat(10_001), null, 7, ['x'], {}]],
    ['title', 'INVALID_TITLE', ['', '  ', 'x'.repeat(201), 7, ['x']]],
    [
      'tags',
      'INVALID_TAGS',
      ['ux', null, {}, [''], [' '], [7], [null], [`${TAG}x`], Array.from({ length: 21 }, (_, n) => `t${n}`)],
    ],
  ];
  const cases = WRONG.flatMap(([field, code, values]) =>
    values.map((value) => [field, value, code] as const),
  );

  it.each(cases)('is refused for its %s %j', async (field, value, code) => {
    const { status, body } = await author.create({ content: 'Sound', [field]: value });
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
    expect(body.error.message).toContain(field);
  });

  it.each(cases)('does not come from a change of its %s to %j', async (field, value, code) => {
    const { id } = await author.having({ content: 'Sound' });
    const { status, body } = await author.change(id, { [field]: value });
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
    expect((await author.get(id).expect(200)).body.content).toBe('Sound');
  });

  it.each([{ content: 'a\0b' }, { title: '\ud800' }, { tags: ['\udc00'] }, { 'a\0b': 1 }])(
    'is refused for text that nobody can store: %j',
    async (part) => {
      const { status, body } = await author.create({ content: 'Sound', ...part });
      expect([status, body.error.message]).toEqual([400, expect.stringContaining('NUL')]);
      expect(body.error.code).toMatch(/^[A-Z_]+$/);
    },
  );

  it('is refused without content', async () => {
    const { status, body } = await author.create({ title: 'Only a title' });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_CONTENT', 'content']);
  });

  it('is refused at once for a tag whose accents would take minutes to compose', async () => {
    const { status, body } = await author.create({
      content: 'Sound',
      tags: ['\u0301\u0323'.repeat(240_000)],
    });
    expect([status, body.error.code]).toEqual([400, 'INVALID_TAGS']);
  });

  it('is one that just fits', async () => {
    const tags = Array.from({ length: 20 }, (_, n) => `${n}`.padEnd(50, 'x'));
    await author.create({ content: 'x'.repeat(10_000), title: 'x'.repeat(200), tags }).expect(201);
  });

  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: 'many' },
    { offset: '-1' },
    { offset: '1.5' },
    { cursor: 'abc' },
    { cursor: `idea_${'g'.repeat(24)}` },
    { search: 'a\0b' },
    { search: 'x'.repeat(201) },
    { search: ['a', 'b'] },
    { tag: 'a\0b' },
    { tag: '' },
    { tag: ['a', 'b'] },
    { surprise: '1' },
  ])('is not searched for with %j', async (query) => {
    const { status, body } = await author.list(query);
    const [field = ''] = Object.keys(query);
    const code = field === 'surprise' ? 'UNKNOWN_FIELD' : `INVALID_${field.toUpperCase()}`;
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
    expect(body.error.message).toContain(field);
  });
});
