import type { ProfileData } from '../../src/modules/scraping/index.js';
import { parseProfile } from '../../src/modules/visiting/agents/linkedin/parse-profile.js';
import { PageChanged } from '../../src/modules/visiting/agents/visit.errors.js';

interface Parts {
  head?: string;
  card?: string;
  about?: string;
  linked?: unknown;
}

const H1 = '<h1 class="top-card-layout__title"> Acme - Tools </h1>';

function parse({ head = '', card = H1, about = '', linked }: Parts): ProfileData {
  const script = linked ? `<script type="application/ld+json">${JSON.stringify(linked)}</script>` : '';
  const html = `<html><head>${head}${script}</head><body><main><section class="core-rail"><section class="top-card-layout">${card}</section>
    <section data-test-id="about-us">${about}</section></section></main></body></html>`;
  return parseProfile(html, { kind: 'company', slug: 'acme' });
}

function fact(name: string, value: string): string {
  return `<dl><div data-test-id="about-us__${name}"><dt>Label</dt><dd>\n   ${value}\n   </dd></div></dl>`;
}

const FULL: Parts = {
  card: `${H1}<h2 class="top-card-layout__headline">Tools</h2>
    <h3 class="top-card-layout__first-subline">London, London <span class="before:middot"></span> 5,750 followers</h3>
    <h4 class="top-card-layout__second-subline"><span class="line-clamp-2">We make tools.</span></h4>
    <a class="face-pile__cta">View all 1,069 employees</a>`,
  about: [
    '<p data-test-id="about-us__description">Tools &amp; more.</p>',
    fact('industry', 'Machinery'),
    fact('size', '51-200 employees'),
    fact('headquarters', 'London, England'),
    fact('organizationType', 'Privately Held'),
    fact('foundedOn', '1887'),
    fact('specialties', 'saws, research and development, and nails'),
    fact(
      'website',
      '<a href="https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Facme%2Eexample%2F%3Fa%3D1&amp;trk=x">acme.example</a><p class="hidden">External link for Acme</p>',
    ),
  ].join(''),
};

describe('a company', () => {
  it('has everything its page shows', () => {
    expect(parse(FULL)).toEqual({
      kind: 'company',
      full_name: 'Acme - Tools',
      headline: null,
      location: 'London, London',
      about: 'Tools & more.',
      current_company: null,
      followers: 5750,
      experience: null,
      education: null,
      experiences: [],
      educations: [],
      company: {
        industry: 'Machinery',
        size: '51-200 employees',
        headquarters: 'London, England',
        website: 'https://acme.example/?a=1',
        founded: '1887',
        type: 'Privately Held',
        specialties: ['saws', 'research and development', 'nails'],
        employees_on_linkedin: 1069,
        tagline: 'We make tools.',
      },
      fields: expect.objectContaining({
        full_name: 'present',
        followers: 'present',
        experiences: 'absent',
        headline: 'absent',
        'company.website': 'present',
        'company.specialties': 'present',
      }),
    });
  });

  it('may have no more than a name and an industry', () => {
    const profile = parse({ card: `${H1}<h2 class="top-card-layout__headline">Tools</h2>` });
    expect(profile).toMatchObject({
      full_name: 'Acme - Tools',
      location: null,
      followers: null,
      about: null,
    });
    expect(profile.company).toEqual({
      industry: 'Tools',
      size: null,
      headquarters: null,
      website: null,
      founded: null,
      type: null,
      specialties: [],
      employees_on_linkedin: null,
      tagline: null,
    });
    expect(profile.fields).toMatchObject({ 'company.industry': 'present', 'company.size': 'absent' });
  });

  it('has gaps filled from linked data', () => {
    const organization = {
      '@type': 'Organization',
      name: 'Acme',
      url: 'https://uk.linkedin.com/company/acme',
      description: 'Tools.',
      slogan: 'We make tools.',
      sameAs: 'https://acme.example/',
      numberOfEmployees: { value: 69 },
      address: { type: 'PostalAddress', addressLocality: 'London', addressRegion: 'England' },
    };
    const posting = { '@type': 'DiscussionForumPosting', author: { '@type': 'Organization', name: 'Other' } };
    for (const linked of [organization, { '@graph': [posting, organization] }]) {
      expect(parse({ card: '', linked })).toMatchObject({
        full_name: 'Acme',
        about: 'Tools.',
        location: 'London, England',
        company: {
          tagline: 'We make tools.',
          website: 'https://acme.example/',
          employees_on_linkedin: 69,
          headquarters: 'London, England',
        },
      });
    }
  });

  it('is named by its title when nothing else names it, dashes and all', () => {
    const head =
      '<meta property="og:type" content="article"><meta property="og:title" content="Acme - Tools | LinkedIn">';
    expect(parse({ card: '', head }).full_name).toBe('Acme - Tools');
    expect(() => parse({ card: '' })).toThrow(PageChanged);
  });

  it.each([
    ['5,750 followers', 5750],
    ['56\u00a0726 följare', 56_726],
    ['フォロワー 5,750人', 5750],
    ['681 sledujících', 681],
  ])('may have no place before %s', (followers, count) => {
    const card = `${H1}<h3 class="top-card-layout__first-subline">${followers}</h3>`;
    expect(parse({ card })).toMatchObject({ location: null, followers: count });
  });

  it.each([
    ['a', ['a']],
    ['research and development', ['research and development']],
    ['a, b', ['a', 'b']],
    ['a, b, and c', ['a', 'b', 'c']],
  ])('lists the specialties of %j', (text, specialties) => {
    expect(parse({ about: fact('specialties', text) }).company?.specialties).toEqual(specialties);
  });

  it.each([
    ['<a href="https://acme.example/">acme.example</a>', 'https://acme.example/'],
    ['<a href="/redir/redirect?url=https%3A%2F%2Facme.example">x</a>', 'https://acme.example'],
    [
      '<a href="https://www.linkedin.com/redir/suspicious-page?url=http%3A%2F%2Facme.example">x</a>',
      'http://acme.example',
    ],
    ['<a href="https://www.linkedin.com/redir/redirect">https://acme.example</a>', 'https://acme.example'],
    ['<a href="javascript:alert(1)">Acme</a>', null],
    ['<a href="https://www.linkedin.com/redir/redirect?url=javascript%3Aalert(1)">Acme</a>', null],
  ])('links its website by %s', (link, website) => {
    expect(parse({ about: fact('website', link) }).company?.website).toBe(website);
  });

  it('says what is masked', () => {
    const profile = parse({ about: fact('size', '****** ***') + fact('specialties', '***, ****, *** **') });
    expect(profile.company).toMatchObject({ size: null, specialties: [] });
    expect(profile.fields).toMatchObject({ 'company.size': 'masked', 'company.specialties': 'masked' });
  });
});
