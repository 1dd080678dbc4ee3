import { readFile } from 'node:fs/promises';
import { ENDINGS } from '../../src/modules/scraping/outcomes.js';

describe('the table of outcomes', () => {
  it('charges for data and for nothing else', () => {
    const charged = Object.entries(ENDINGS).filter(([, ending]) => ending.charged);
    expect(charged.map(([outcome]) => outcome)).toEqual(['found']);
    expect(ENDINGS.found.status).toBe('completed');
  });

  it('remembers only what another visit would find the same', () => {
    const cached = Object.entries(ENDINGS).filter(([, ending]) => ending.cached);
    expect(cached.map(([outcome]) => outcome)).toEqual(['found', 'not_found']);
  });

  it('says in docs/lookups.md what it says in the code', async () => {
    const page = await readFile(new URL('../../docs/lookups.md', import.meta.url), 'utf8');
    const [, table = ''] = /<!-- outcomes -->\n([\s\S]*?)<!-- \/outcomes -->/.exec(page) ?? [];
    const rows = Object.entries(ENDINGS).map(
      ([outcome, { status, error, charged, cached }]) =>
        `| \`${outcome}\` | \`${status}\` | ${error ?? '–'} | ${charged ? 'kept' : 'refunded'} | ${cached ? 'free for 24 hours' : 'a new lookup'} |`,
    );
    expect(table.trim().split('\n').slice(2)).toEqual(rows);
  });
});
