import { companyAt, type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { ask, open, plain } from './ask.js';

describe('A company scenario', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  it('full has every fact of the company', async () => {
    const $ = await open(site, '/company/full');
    const fact = (name: string) => plain($(`[data-test-id=about-us__${name}] dd`).text());
    const company = companyAt('full');

    expect($('meta[name=pageKey]').attr('content')).toBe('d_org_guest_company_overview');
    expect(fact('industry')).toBe(company.industry);
    expect(fact('size')).toBe(company.size);
    expect(fact('foundedOn')).toBe('1887');
    expect(fact('organizationType')).toBe('Privately Held');
    expect(fact('website')).toBe(
      'https://www.brindle-osk.example/ External link for https://www.brindle-osk.example/',
    );
    expect(fact('specialties')).toBe('lanterns, wicks, and glass');
  });

  it('full puts its organization last in the graph, with an address that says "type"', async () => {
    const $ = await open(site, '/company/full');
    const { '@graph': graph } = JSON.parse($('script[type="application/ld+json"]').text());

    expect(graph[0]['@type']).toBe('DiscussionForumPosting');
    expect(graph.at(-1)).toMatchObject({
      '@type': 'Organization',
      name: companyAt('full').name,
      numberOfEmployees: { value: companyAt('full').employeesOnSite },
      address: { type: 'PostalAddress' },
    });
  });

  it('top-level-json-ld has no graph', async () => {
    const $ = await open(site, '/company/top-level-json-ld');
    expect(JSON.parse($('script[type="application/ld+json"]').text())['@type']).toBe('Organization');
  });

  it('minimal has a name and an industry and no more facts', async () => {
    const $ = await open(site, '/company/minimal');
    expect(plain($('dl dt').text())).toBe('Industry');
    expect($('[data-test-id=about-us__description]')).toHaveLength(0);
  });

  it('no-website has none, specialties hold "and" in themselves', async () => {
    const bare = await open(site, '/company/no-website');
    expect(bare('[data-test-id=about-us__website]')).toHaveLength(0);
    const special = await open(site, '/company/specialties');
    expect(plain(special('[data-test-id=about-us__specialties] dd').text())).toBe(
      'research and development, lamps, and oil and gas',
    );
  });

  it('localized counts its followers with a no-break space', async () => {
    const $ = await open(site, '/company/localized');
    expect($('h3.top-card-layout__first-subline').text()).toContain('56\u00A0726 följare');
  });

  it.each([
    ['1115', 'https://www.linkedin.com/company/brindle-osk'],
    ['old-handle', 'https://www.linkedin.com/company/new-handle-osk'],
    ['school-redirect', 'https://www.linkedin.com/school/osk/'],
    ['old-handle-mine', 'https://www.linkedin.com/company/new-handle-mine'],
  ])('%s moves for good to %s, which has a page', async (slug, target) => {
    const moved = await ask(site, `/company/${slug}`);

    expect(moved.status).toBe(301);
    expect(moved.headers.location).toBe(target);
    expect((await ask(site, new URL(target).pathname)).status).toBe(200);
  });

  it('people of a company are behind the wall', async () => {
    const { status, headers } = await ask(site, '/company/full/people');
    expect([status, headers.location]).toEqual([302, 'https://www.linkedin.com/authwall?trk=bf']);
  });
});
