import fc from 'fast-check';
import { parseProfile } from '../../src/modules/visiting/agents/linkedin/parse-profile.js';
import { PageChanged } from '../../src/modules/visiting/agents/visit.errors.js';

const KINDS = ['person', 'company'] as const;

/** One page with a slot wherever it shows text: masks, junk or anything else can be put into all of them. */
function pageWith(text: string, name = 'Ada Example'): string {
  const linked = {
    '@graph': [
      {
        '@type': 'Person',
        url: 'https://www.linkedin.com/in/ada',
        description: text,
        jobTitle: [text],
        worksFor: [{ '@type': 'Organization', name: text, location: text, member: { startDate: text } }],
        alumniOf: [{ '@type': 'EducationalOrganization', name: text }],
        address: { addressLocality: text },
      },
      {
        '@type': 'Organization',
        url: 'https://www.linkedin.com/company/ada',
        description: text,
        slogan: text,
      },
    ],
  };
  const shown = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<html><head><meta name="description" content="Experience: x"><script type="application/ld+json">${JSON.stringify(linked).replace(/</g, '\\u003C')}</script></head>
    <body><main><section class="profile"><section class="top-card-layout"><h1 class="top-card-layout__title">${name}</h1>
    <h2 class="top-card-layout__headline">${shown}</h2><h3 class="top-card-layout__first-subline"><span>${shown}</span></h3>
    <h4 class="top-card-layout__second-subline"><span class="line-clamp-2">${shown}</span></h4></section>
    <section class="summary"><div class="core-section-container__content"><p>${shown}</p><p class="blur">*** **</p></div></section>
    <section class="experience"><ul class="experience__list"><li><h3>${shown}</h3><h4>${shown}</h4>
      <p class="experience-item__meta-item"><span class="date-range"><time>${shown}</time></span></p><p class="experience-item__meta-item">${shown}</p>
      <div class="show-more-less-text"><p class="show-more-less-text__text--less">${shown}</p></div></li></ul></section>
    <section class="education"><ul class="education__list"><li><h3>${shown}</h3><h4>${shown}</h4></li></ul></section>
    <section data-test-id="about-us"><p data-test-id="about-us__description">${shown}</p>
      <div data-test-id="about-us__size"><dd>${shown}</dd></div><div data-test-id="about-us__specialties"><dd>${shown}</dd></div>
      <div data-test-id="about-us__website"><dd><a href="${shown.replace(/"/g, '&quot;')}">${shown}</a></dd></div></section>
    </section></main></body></html>`;
}

/** The texts a caller would get to see, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parseOrGiveUp(html: string): unknown[] {
  return KINDS.map((kind) => {
    try {
      return parseProfile(html, { kind, slug: 'ada' });
    } catch (error) {
      expect(error).toBeInstanceOf(PageChanged);
      return null;
    }
  });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '-',
    '--',
    'undefined',
    '*** **',
    '\0',
    '\ud800',
    '<br>',
    '&lt;',
    ' \u00a0 ',
    '2014',
    '41M followers',
  ),
);
const masks = fc
  .array(fc.constantFrom('*', '***', '*****', ' ', ', ', '-', '\u00a0', '. ', '(', ')'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => `*${pieces.join('')}*`);

describe('parseProfile, on any page', () => {
  it('throws nothing but PageChanged on junk', () => {
    const pieces = fc.constantFrom(
      '<section class="profile">',
      '<section class="top-card-layout">',
      '<h1 class="top-card-layout__title">',
      '</h1>',
      '<ul class="experience__list">',
      '<li class="experience-group">',
      '<li>',
      '</ul>',
      '<section class="experience">',
      '<time>',
      '<script type="application/ld+json">',
      '{"@graph":[{"@type":"Person","url":1}]}',
      '</script>',
      '<!--',
      '-->',
      '<main>',
      '<p',
      ' data-section="',
      '>',
      '<meta property="og:type" content="profile">',
      '&#0;',
      '&#xd800;',
    );
    const junk = fc.array(fc.oneof(pieces, anyText), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(junk, (html) => void parseOrGiveUp(html)),
      { numRuns: 500 },
    );
  });

  it('throws nothing but PageChanged on any linked data', () => {
    const keys = [
      '@graph',
      '@type',
      'url',
      'sameAs',
      'worksFor',
      'jobTitle',
      'alumniOf',
      'member',
      'address',
      'toString',
      '__proto__',
    ];
    const thing = fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(fc.jsonValue(), fc.constantFrom('Person', 'Organization')),
    );
    fc.assert(
      fc.property(fc.array(thing), (things) => {
        const script = `<script type="application/ld+json">${JSON.stringify(things).replace(/</g, '\\u003C')}</script>`;
        const [person] = parseOrGiveUp(pageWith('Text', 'Ada').replace('<head>', `<head>${script}`));
        expect(person).not.toBeNull();
      }),
    );
  });

  it('throws nothing but PageChanged wherever the page is cut', () => {
    const html = pageWith('Text & more');
    for (let end = 0; end < html.length; end += 7) parseOrGiveUp(html.slice(0, end));
  });

  it('gives up on tags nested beyond reason', () => {
    const html = `<main><section class="top-card-layout"><h1 class="top-card-layout__title">${'<div>'.repeat(20_000)}`;
    expect(() => parseProfile(html, { kind: 'person', slug: 'ada' })).toThrow(PageChanged);
  });

  it('never gives a mask, whatever its shape', () => {
    fc.assert(
      fc.property(masks, (mask) => {
        for (const kind of KINDS) {
          const texts = textsIn(parseProfile(pageWith(mask), { kind, slug: 'ada' }));
          expect(texts.filter((text) => text.includes('*'))).toEqual([]);
        }
      }),
    );
  });

  it('never gives empty text, placeholders, or what PostgreSQL would refuse', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = parseOrGiveUp(pageWith(text)).flatMap(textsIn);
        expect(
          found.filter((each) => /^(\s*|-+|undefined)$/.test(each) || /\p{Cs}|\0|^\s|\s$/u.test(each)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps asterisks that are somebody’s own', () => {
    const profile = parseProfile(pageWith('C** Developer'), { kind: 'person', slug: 'ada' });
    expect(profile.headline).toBe('C** Developer');
  });

  it('carries the page that could not be read, for diagnosis', () => {
    const html = '<html><head><title>LinkedIn</title></head></html>';
    expect(() => parseProfile(html, { kind: 'person', slug: 'ada' })).toThrow(
      expect.objectContaining({ html }),
    );
  });
});
