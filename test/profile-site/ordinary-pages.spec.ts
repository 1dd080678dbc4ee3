import {
  fullName,
  inventCompany,
  inventPerson,
  listJobs,
  type ProfileSite,
  startProfileSite,
} from '../../src/local/profile-site/index.js';
import { ask, open, plain } from './ask.js';

const SLUGS = ['feno-quaretti', 'someone-else', 'x', 'anna.b_2', 'member-0001'];

describe('An ordinary slug', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  it('gives the same page every time, also from another site', async () => {
    const other = await startProfileSite({ port: 0 });
    const [first, second, third] = await Promise.all([
      ask(site, '/in/feno-quaretti'),
      ask(site, '/in/feno-quaretti'),
      ask(other, '/in/feno-quaretti'),
    ]);
    await other.close();

    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(third.text).toBe(first.text);
  });

  it('gives different people for different slugs', () => {
    const names = new Set(
      Array.from({ length: 100 }, (_, index) => fullName(inventPerson(`member-${index}`))),
    );
    expect(names.size).toBeGreaterThan(95);
  });

  it.each(SLUGS)('shows the name and every job and school of %s', async (slug) => {
    const $ = await open(site, `/in/${slug}`);
    const person = inventPerson(slug);
    $('.modal').remove();

    expect(plain($('section.profile h1').text())).toBe(fullName(person));
    const titles = $('section.experience .experience-item__title').toArray();
    expect(titles.map((element) => plain($(element).text()))).toEqual(
      listJobs(person).map(({ title }) => title),
    );
    const current = listJobs(person).map(({ isCurrent }) => isCurrent);
    const cards = $('.experience-item, .experience-group-position').toArray();
    expect(cards.map((card) => $(card).find('.date-range time').length === 1)).toEqual(current);
    expect($('ul.education__list > li')).toHaveLength(person.schools.length);
  });

  it.each([
    ['/in/feno-quaretti', 180],
    ['/company/brindle-osk', 180],
    ['/in/heavy', 700],
    ['/company/heavy', 700],
  ])('%s weighs %d KB and asks for 54 sub-resources, all of which the site has', async (path, weightKb) => {
    const { text, body } = await ask(site, path);
    const resources = new Set(
      [...text.matchAll(/(?:src|href)="(\/aero\/[^"]+)"/g)].map((match) => match[1] ?? ''),
    );

    expect(body.length).toBe(weightKb * 1024);
    expect(resources.size).toBe(54);
    const answers = await Promise.all([...resources].map((resource) => ask(site, resource)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const bytes = answers.reduce((sum, answer) => sum + answer.body.length, 0);
    expect(bytes).toBeGreaterThan(300_000);
  });

  it('names other people in the right rail only', async () => {
    const $ = await open(site, '/in/feno-quaretti');
    const others = $('.right-rail .browsemap h3')
      .toArray()
      .map((element) => $(element).text());

    expect(others).toHaveLength(10);
    const profile = $('section.profile').text();
    expect(others.filter((name) => profile.includes(name))).toEqual([]);
  });

  it('carries the furniture of the real pages', async () => {
    const { text } = await ask(site, '/in/full');

    expect(text).toContain('<!---->');
    expect(text).toContain('data-delayed-url');
    expect(text).toContain('artdeco-global-alert--COOKIE_CONSENT');
    expect(text).toContain('recaptcha/challengepage');
    expect(text.split('sign-in-modal').length).toBeGreaterThan(160);
    const $ = await open(site, '/in/full');
    expect($('h1.top-card-layout__title .modal')).toHaveLength(1);
    expect($('h3.top-card-layout__first-subline .modal')).toHaveLength(1);
  });

  it('has a company page whose name a job’s link leads to', async () => {
    const job = listJobs(inventPerson('feno-quaretti'))[0];
    const $ = await open(site, `/company/${job?.companySlug}`);
    $('.modal').remove();

    expect(plain($('h1.top-card-layout__title').text())).toBe(job?.company);
    expect(inventCompany(job?.companySlug ?? '').name).toBe(job?.company);
  });
});
