import { readFile } from 'node:fs/promises';
import { parseLinkedInUrl } from '../../src/modules/scraping/index.js';
import type { LinkedInUrl } from '../../src/modules/scraping/linkedin-url.js';
import type { ProfileData } from '../../src/modules/scraping/profile-data.js';
import { CAREERS } from '../../src/modules/scraping/sandbox/careers.js';
import { FIXTURE_ROWS, fixtureTable } from '../../src/modules/scraping/sandbox/fixture-table.js';
import { FIXTURES, fixtureOf } from '../../src/modules/scraping/sandbox/fixtures.js';
import { inventProfile } from '../../src/modules/scraping/sandbox/invent-profile.js';
import { educationLine, experienceLine } from '../../src/modules/visiting/agents/linkedin/one-line.js';

const urlOf = (path: string): LinkedInUrl => {
  const url = parseLinkedInUrl(`linkedin.com/${path}`);
  if (!url) throw new Error(`${path} is no profile`);
  return url;
};
const slugs = Array.from({ length: 60 }, (_, n) => `somebody-${n}`);
const people = slugs.map((slug) => inventProfile(urlOf(`in/${slug}`), 'full'));
const companies = slugs.map((slug) => inventProfile(urlOf(`company/${slug}`), 'full'));

describe('the table of fixtures', () => {
  it('has a row for each suffix that an address can reach', () => {
    for (const fixture of FIXTURES) {
      expect(fixtureOf(urlOf(`in/ada${fixture.suffix ?? ''}`))).toBe(fixture);
      expect(fixtureOf(urlOf(`company/ada${fixture.suffix ?? ''}`))).toBe(fixture);
    }
  });

  it('shows an example for each row that is answered as the row says', () => {
    for (const [index, { example }] of FIXTURE_ROWS.entries()) {
      const url = parseLinkedInUrl(example);
      expect(url && fixtureOf(url)).toBe(FIXTURES[index]);
    }
  });

  it('says in docs/test-mode.md what it says in the code', async () => {
    const page = await readFile(new URL('../../docs/test-mode.md', import.meta.url), 'utf8');
    const [, table = ''] = /<!-- fixtures -->\n([\s\S]*?)<!-- \/fixtures -->/.exec(page) ?? [];
    expect(table.trim()).toBe(fixtureTable());
  });
});

describe('an invented profile', () => {
  it('is the same for the same slug, for ever', () => {
    const profile = inventProfile(urlOf('in/ada-lovelace'), 'full');
    expect(inventProfile(urlOf('in/Ada-Lovelace/?trk=x'), 'full')).toEqual(profile);
    const { full_name, headline, followers } = profile;
    expect([full_name, headline, followers]).toEqual([
      'Emre Testa',
      'Head of Specimens | Dummy Data Group',
      2213,
    ]);
  });

  it('differs between slugs', () => {
    expect(new Set(people.map(({ full_name }) => full_name)).size).toBeGreaterThan(20);
    expect(new Set(people.map(({ headline }) => headline)).size).toBe(CAREERS.length);
  });

  it('has every field of profile_data somewhere, among people and companies', () => {
    const profiles = [...people, ...companies];
    const isThere = (value: unknown) => value !== null && value !== '' && String(value) !== '';
    const names = (part: object) => Object.keys(part);
    for (const name of names(people[0] ?? {}) as (keyof ProfileData)[])
      expect([name, profiles.some((profile) => isThere(profile[name]))]).toEqual([name, true]);
    const parts: object[][] = [
      people.flatMap(({ experiences }) => experiences),
      people.flatMap(({ educations }) => educations),
      companies.flatMap(({ company }) => company ?? []),
    ];
    for (const rows of parts)
      for (const name of names(rows[0] ?? {}))
        expect([name, rows.some((row) => isThere(row[name as keyof object]))]).toEqual([name, true]);
  });

  it('says its experience and education in one line as a visit would', () => {
    for (const profile of people) {
      expect(profile.experience).toBe(experienceLine(profile.experiences));
      expect(profile.education).toBe(educationLine(profile.educations));
    }
  });

  it.each(['in', 'company'])('of %s tells of each field whether it is there', (segment) => {
    for (const look of ['full', 'masked', 'sparse'] as const) {
      const { fields, kind: _, company, ...profile } = inventProfile(urlOf(`${segment}/ada`), look);
      const values = new Map(Object.entries(profile));
      for (const [name, value] of Object.entries(company ?? {})) values.set(`company.${name}`, value);
      expect(Object.keys(fields).sort()).toEqual([...values.keys()].sort());
      for (const [name, state] of Object.entries(fields)) {
        const value = values.get(name);
        const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
        expect([look, name, isEmpty]).toEqual([look, name, state !== 'present']);
      }
      expect(Object.values(fields).includes('masked')).toBe(look === 'masked');
      expect(fields.full_name).toBe('present');
    }
  });

  it('that is sparse has nothing but a name', () => {
    const { fields } = inventProfile(urlOf('company/ada-sparse'), 'sparse');
    expect(Object.values(fields).filter((state) => state === 'present')).toHaveLength(1);
  });

  it('is not shared: who changes one changes no other', () => {
    const profile = inventProfile(urlOf('in/ada-lovelace'), 'full');
    profile.experiences.length = 0;
    expect(inventProfile(urlOf('in/ada-lovelace'), 'full').experiences).not.toHaveLength(0);
  });
});
