import { load } from 'cheerio';
import {
  fullName,
  listJobs,
  type ProfileSite,
  personAt,
  SCENARIOS,
  startProfileSite,
} from '../../src/local/profile-site/index.js';
import { ask, open, plain } from './ask.js';

const READABLE = SCENARIOS.filter(
  ({ kinds, person, outcome }) => kinds.includes('in') && person && outcome === 'profile',
);

interface PersonNode {
  '@type': string;
  jobTitle: string[];
  worksFor: object[];
  alumniOf: object[];
}

describe('A profile scenario', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  async function jsonLd(slug: string): Promise<string> {
    const $ = await open(site, `/in/${slug}`);
    return $('script[type="application/ld+json"]').text();
  }

  async function personNode(slug: string): Promise<PersonNode | undefined> {
    const { '@graph': graph } = JSON.parse(await jsonLd(slug)) as { '@graph': PersonNode[] };
    return graph.find((node) => node['@type'] === 'Person');
  }

  it.each(READABLE.filter(({ slug }) => slug !== 'gzip').map(({ slug }) => slug))(
    '%s shows the name it means, also with a suffix',
    async (slug) => {
      for (const asked of [slug, `${slug}-another`]) {
        const { status, text } = await ask(site, `/in/${asked}`);
        const $ = load(text);
        $('.modal').remove();

        expect(status).toBe(200);
        expect($('meta[name=pageKey]').attr('content')).toBe('public_profile_v3_desktop');
        expect(plain($('h1.top-card-layout__title').text())).toBe(plain(fullName(personAt(asked))));
      }
    },
  );

  it('era-2023 has no data-section on experience and escapes og:title twice', async () => {
    const $ = await open(site, '/in/groups-2023');

    expect($('section.experience').attr('data-section')).toBeUndefined();
    expect($('li.experience-group.experience-item')).toHaveLength(2);
    expect($('.top-card__subline-item--bullet').text()).toContain('connections');
    expect($('meta[property="og:title"]').attr('content')).toContain('&amp;');
    expect($('h3.profile-section-card__title')).toHaveLength(6);
  });

  it('era-2024 keeps one JSON-LD entry for each group', async () => {
    const person = await personNode('groups-2024');
    const $ = await open(site, '/in/groups-2024');

    expect([...(person?.worksFor ?? []), ...(person?.alumniOf ?? [])].length).toBeLessThan(6);
    expect($('.experience-item__title')).toHaveLength(6);
    expect($('meta[name="og:description"]')).toHaveLength(1);
  });

  it('groups spells a company two ways and has a group without a company page', async () => {
    const $ = await open(site, '/in/groups');
    const names = $('.experience-group').first().find('.experience-item__subtitle').toArray();

    expect(new Set(names.map((name) => plain($(name).text()))).size).toBe(2);
    expect($('div.experience-group-header')).toHaveLength(1);
    expect($('.experience-group a.experience-group-header__url .date-range time')).toHaveLength(0);
  });

  it('masked-json-ld has asterisks in the JSON-LD and none on the page', async () => {
    const person = await personNode('masked-json-ld');
    const $ = await open(site, '/in/masked-json-ld');

    expect(person?.jobTitle[0]).toMatch(/^[*\s]+$/);
    expect($('section.profile').text()).not.toContain('*');
  });

  it('blurred leaves two companies readable and masks every role', async () => {
    const $ = await open(site, '/in/blurred');
    const jobs = listJobs(personAt('blurred'));
    const roles = $('.visible-list p.blur')
      .toArray()
      .map((element) => $(element).text());

    expect($('ul.experience__list, section.education')).toHaveLength(0);
    expect(
      $('.visible-list h3')
        .toArray()
        .map((element) => $(element).text()),
    ).toEqual(jobs.slice(0, 2).map(({ company }) => company));
    expect(roles.every((role) => /^[*\s]+$/.test(role))).toBe(true);
    expect($('.blurred-list li').length).toBeGreaterThan(2);
    expect($('.blurred-list').text()).toContain('***');
    const { text } = await ask(site, '/in/blurred');
    expect(jobs.filter(({ title }) => title && text.includes(title))).toEqual([]);
  });

  it('no-json-ld has none, broken-json-ld does not parse, article-json-ld has no person', async () => {
    expect(await jsonLd('no-json-ld')).toBe('');
    const broken = await jsonLd('broken-json-ld');
    expect(() => JSON.parse(broken)).toThrow();
    expect(await personNode('article-json-ld')).toBeUndefined();
    expect(await jsonLd('article-json-ld')).toContain('"Article"');
  });

  it('json-ld-only keeps jobs and schools off the page', async () => {
    const $ = await open(site, '/in/json-ld-only');

    expect($('.profile-section-card, ul.experience__list')).toHaveLength(0);
    expect((await personNode('json-ld-only'))?.alumniOf.length).toBeGreaterThan(2);
  });

  it.each([
    ['limited', '.profile-section-card'],
    ['no-headline', 'h2.top-card-layout__headline'],
    ['no-about', 'section.summary'],
    ['no-education', 'section.education'],
    ['no-dates', '.experience__list .date-range'],
    ['no-dates-2024', '.experience__list time'],
    ['company-without-page', '.experience__list a'],
    ['nameless', 'h1'],
  ])('%s leaves out %s', async (slug, selector) => {
    const $ = await open(site, `/in/${slug}`);
    expect($(`section.profile ${selector}`)).toHaveLength(0);
  });

  it('no-location puts the followers first', async () => {
    const $ = await open(site, '/in/no-location');
    $('.modal, button').remove();
    expect(plain($('h3.top-card-layout__first-subline').text())).toMatch(/^6K followers/);
  });

  it('nameless names nobody in its tags either', async () => {
    const { text } = await ask(site, '/in/nameless');
    const { firstName, lastName } = personAt('nameless');

    expect(text).toContain('<title>LinkedIn</title>');
    expect(text.slice(0, text.indexOf('<body'))).not.toContain(lastName);
    expect(text).not.toContain(`${firstName} ${lastName}</h1>`);
    expect(text).not.toContain('profile:first_name');
  });

  it.each([
    ['one-job', 1],
    ['many-jobs', 24],
    ['groups', 6],
  ])('%s has %d positions', async (slug, count) => {
    const $ = await open(site, `/in/${slug}`);
    expect($('.experience-item__title')).toHaveLength(count);
    expect(listJobs(personAt(slug))).toHaveLength(count);
  });

  it('long-description is in the page twice, clipped and whole', async () => {
    const $ = await open(site, '/in/long-description');
    const whole = listJobs(personAt('long-description'))[0]?.description ?? '';

    expect(plain($('.show-more-less-text__text--less').first().text())).toMatch(/… Show more$/);
    expect(plain($('.show-more-less-text__text--more').first().text())).toBe(`${whole} Show less`);
  });

  it('grade, degree-only and dash-degree say so without labels', async () => {
    const lines = await Promise.all(
      ['grade', 'degree-only', 'dash-degree'].map(async (slug) =>
        plain((await open(site, `/in/${slug}`))('li.education__list-item h4').text()),
      ),
    );
    expect(lines).toEqual(['MSc Physics 18 of 20', 'MSc', '-']);
  });

  it('other-canonical carries somebody else’s addresses', async () => {
    const $ = await open(site, '/in/other-canonical');
    expect($('link[rel=canonical]').attr('href')).toMatch(/\/in\/another-member$/);
    expect($('meta[property="og:url"]').attr('content')).toMatch(/\/in\/another-member$/);
  });

  it('look-alikes puts other people into cards like those of jobs', async () => {
    const $ = await open(site, '/in/look-alikes');
    expect($('section.recommendations li.profile-section-card')).toHaveLength(2);
    expect($('section.publications li.profile-section-card.personal-project')).toHaveLength(1);
    expect($('section.experience').text()).not.toContain('Pelletti');
  });

  it.each([
    ['locale-de', 'de', 'Berufserfahrung', /\d{4}–Heute/],
    ['locale-fr', 'fr', 'Expérience', /aujourd’hui/],
    ['locale-ja', 'ja', '職務経験', /\d{4}年\d+月/],
    ['locale-ar-digits', 'ar', 'الخبرة', /[٠-٩]{4}/],
  ])('%s speaks its language', async (slug, language, heading, dates) => {
    const $ = await open(site, `/in/${slug}`);
    expect($('html').attr('lang')).toBe(language);
    expect(plain($('section.experience h2').text())).toBe(heading);
    expect($('section.experience').text()).toMatch(dates);
  });

  it('names keep their emoji, bidi marks, entities and quotes', async () => {
    const bidi = await ask(site, '/in/rtl-bidi-%E2%80%8Etest');
    expect(bidi.text).toContain('\u202Bאורלי נרבדוי\u202C');
    const emoji = await ask(site, '/in/emoji');
    expect(emoji.text).toContain('\u{1F9D1}\u{1F3FC}\u200D\u{1F4BB}');
    const quoted = await open(site, '/in/apostrophes');
    expect(plain(quoted('h2.top-card-layout__headline').text())).toBe(personAt('apostrophes').headline);
    expect(plain(quoted('section.summary p').text())).toBe(personAt('apostrophes').about);
  });
});
