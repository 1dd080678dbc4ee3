import type { ProfileData } from '../../src/modules/scraping/index.js';
import { parseProfile } from '../../src/modules/visiting/agents/linkedin/parse-profile.js';
import { PageChanged } from '../../src/modules/visiting/agents/visit.errors.js';

const H1 = '<h1 class="top-card-layout__title">Ada Example</h1>';

interface Parts {
  head?: string;
  card?: string;
  sections?: string;
  rail?: string;
  linked?: unknown;
}

function pageOf({ head = '', card = H1, sections = '', rail = '', linked }: Parts): string {
  const script = linked ? `<script type="application/ld+json">${JSON.stringify(linked)}</script>` : '';
  return `<!DOCTYPE html><html><head>${head}${script}</head><body><main><section class="core-rail">
    <section class="profile"><section class="top-card-layout">${card}</section>${sections}</section>
    </section><section class="right-rail">${rail}</section></main></body></html>`;
}

function parse(parts: Parts): ProfileData {
  return parseProfile(pageOf(parts), { kind: 'person', slug: 'ada' });
}

function subline(content: string): Parts {
  return { card: `${H1}<h3 class="top-card-layout__first-subline">${content}</h3>` };
}

function experience(rows: string): string {
  return `<section class="core-section-container experience" data-section="experience"><ul class="experience__list">${rows}</ul></section>`;
}

function education(rows: string): string {
  return `<section class="education" data-section="educationsDetails"><ul class="education__list">${rows}</ul></section>`;
}

const person = { '@type': 'Person', url: 'https://uk.linkedin.com/in/ada' };
const nothing = {
  title: null,
  company: null,
  company_url: null,
  location: null,
  start: null,
  end: null,
  is_current: false,
  description: null,
};

describe('the name of a person', () => {
  it('is the heading of the top card, without the dialog within it', () => {
    const card = `<button data-modal="m"><h1 class="top-card-layout__title">  Ada\u00a0Zoe\u0308 Example,
      PhD<!----><div class="contextual-sign-in-modal"><h2>View Ada’s profile</h2></div></h1></button>`;
    expect(parse({ card }).full_name).toBe('Ada Zoë Example, PhD');
  });

  it.each([
    ['linked data', { linked: { '@graph': [{ ...person, name: 'Ada L.' }] } }, 'Ada L.'],
    [
      'its tags',
      {
        head: '<meta property="profile:first_name" content="Ada"><meta property="profile:last_name" content="E.">',
      },
      'Ada E.',
    ],
    [
      'the title of a profile page',
      {
        head: '<meta property="og:type" content="profile"><meta name="og:title" content="Ada - CTO - A - B | LinkedIn">',
      },
      'Ada',
    ],
  ])('may come from %s', (_source, parts, name) => {
    expect(parse({ card: '', ...parts }).full_name).toBe(name);
  });

  it.each([
    '',
    '<h1>Ada Example</h1>',
    '<h1 class="top-card-layout__title">*** *****</h1>',
    '<h1 class="top-card-layout__title">LinkedIn Member</h1>',
  ])('is not in %j', (card) => expect(() => parse({ card })).toThrow(PageChanged));

  it('is not the title of another kind of page, nor another person in linked data', () => {
    const head = '<title>Sign Up | LinkedIn</title><meta property="og:title" content="Sign Up | LinkedIn">';
    const linked = [{ '@type': 'Person', name: 'Bob', url: 'https://www.linkedin.com/in/bob' }];
    expect(() => parse({ card: '', head, linked })).toThrow(PageChanged);
  });

  it('is found in linked data under the slug that a redirect led to', () => {
    const head = '<link rel="canonical" href="https://www.linkedin.com/in/ada-new">';
    const linked = { '@type': 'Person', name: 'Ada New', sameAs: 'https://www.linkedin.com/in/ada-new' };
    expect(parse({ card: '', head, linked }).full_name).toBe('Ada New');
  });
});

describe('the top card', () => {
  it.each([
    [
      '2023',
      '<div class="top-card__subline-item">London</div><span class="top-card__subline-item">6K followers</span><span>500+ connections</span>',
    ],
    [
      '2024',
      '<div class="not-first-middot"><span>London</span><span class="link" data-modal="c">Contact Info</span></div><div><span>6K followers</span><span>8 connections</span></div>',
    ],
    [
      '2026',
      '<div><span>London</span><span class="before:middot"></span><button data-modal="c">Contact Info</button><div class="modal"><section role="dialog"><h2>Welcome back</h2></section></div></div><div><span>6K <!---->followers</span></div>',
    ],
  ])('gives place and followers in the layout of %s', (_era, content) => {
    expect(parse(subline(content))).toMatchObject({ location: 'London', followers: 6000 });
  });

  it('leaves out what is not there', () => {
    expect(parse(subline('<span>41M followers</span><span>8 connections</span>'))).toMatchObject({
      location: null,
      followers: 41_000_000,
      headline: null,
      about: null,
    });
    expect(parse({}).followers).toBeNull();
  });

  it('says what is masked', () => {
    const card = `${H1}<h2 class="top-card-layout__headline">***** ** ****</h2>`;
    const profile = parse({ card });
    expect(profile.headline).toBeNull();
    expect(profile.fields).toMatchObject({ full_name: 'present', headline: 'masked', about: 'absent' });
  });

  it('names the current company', () => {
    const chip = (name: string) =>
      `${H1}<div data-section="currentPositionsDetails"><a href="/company/acme"><span class="top-card-link__description"> ${name} </span></a></div>`;
    expect(parse({ card: chip('Acme') })).toMatchObject({
      current_company: 'Acme',
      experience: 'Acme',
      experiences: [
        {
          ...nothing,
          company: 'Acme',
          company_url: 'https://www.linkedin.com/company/acme',
          is_current: true,
        },
      ],
    });
    expect(parse({ card: chip('**** **') }).fields).toMatchObject({
      current_company: 'masked',
      experiences: 'masked',
    });
  });

  it('has gaps filled from linked data, then from the description', () => {
    const linked = {
      '@graph': [
        {
          ...person,
          description: 'Hello.<br>World…',
          disambiguatingDescription: 'Top Voice',
          address: { addressLocality: 'Leeds, England' },
          interactionStatistic: [
            { interactionType: 'https://schema.org/FollowAction', userInteractionCount: 758 },
          ],
        },
      ],
    };
    expect(parse({ linked })).toMatchObject({
      headline: null,
      about: 'Hello.\nWorld…',
      location: 'Leeds, England',
      followers: 758,
    });
    const head =
      '<meta name="description" content="CTO · Experience: Acme · Education: MIT · Location: Leeds · 9 connections">';
    expect(parse({ head })).toMatchObject({
      location: 'Leeds',
      experience: 'Acme',
      education: 'MIT',
    });
  });
});

describe('about', () => {
  it('is the text of its section, paragraph by paragraph', () => {
    const sections =
      '<section class="pp-section summary"><h2>Info</h2><div class="core-section-container__content"><p>One &amp;amp; two.<br>Three.</p><button>Show more</button></div></section>';
    expect(parse({ sections }).about).toBe('One &amp; two.\nThree.');
  });

  it('leaves out a blurred rest', () => {
    const sections =
      '<section data-section="summary"><div class="core-section-container__content"><p>One. <span>**** ***</span></p><p class="blur">*** **</p></div></section>';
    expect(parse({ sections }).about).toBe('One.');
  });
});

describe('experiences', () => {
  const dates = (times: string) =>
    `<p class="experience-item__meta-item"><span class="date-range">${times}</span></p>`;

  it('have everything a row shows', () => {
    const row = `<li class="profile-section-card experience-item">
      <a class="profile-section-card__image-link" href="https://uk.linkedin.com/company/acme?trk=x"></a>
      <h3><span class="experience-item__title"> Engineer </span></h3><h4><a><span>Acme - North</span></a></h4>
      ${dates('<time>Feb 2014</time> - <time>2016</time><span class="before:middot">2 years</span>')}
      <p class="experience-item__meta-item"> London </p>
      <div class="experience-item__meta-item"><div class="show-more-less-text">
        <p class="show-more-less-text__text--less">Built…<button>Show more</button></p>
        <p class="show-more-less-text__text--more">Built things.<br>See <a href="/company/other">others</a><button>Show less</button></p>
      </div></div></li>`;
    expect(parse({ sections: experience(row) })).toMatchObject({
      experience: 'Engineer at Acme - North (2014-2016)',
      experiences: [
        {
          title: 'Engineer',
          company: 'Acme - North',
          company_url: 'https://www.linkedin.com/company/acme',
          location: 'London',
          start: '2014-02',
          end: '2016',
          is_current: false,
          description: 'Built things.\nSee others',
        },
      ],
    });
  });

  it('are current when one time is given, in any language', () => {
    const rows = ['<time>2020年1月</time> - 現在', '<time>2018</time> - <time>2020</time>', '', 'heute'];
    const sections = experience(rows.map((times) => `<li><h3>A</h3><h4>B</h4>${dates(times)}</li>`).join(''));
    expect(parse({ sections }).experiences.map(({ is_current }) => is_current)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('have their place first where there are no dates', () => {
    const sections = experience('<li><h3>A</h3><p class="experience-item__meta-item">Porto</p></li>');
    expect(parse({ sections }).experiences).toEqual([{ ...nothing, title: 'A', location: 'Porto' }]);
  });

  it.each(['experience-group', 'experience-group experience-item'])(
    'unfold a group of class %j',
    (classes) => {
      const row = `<li class="${classes}"><a class="experience-group-header__url" href="/company/acme"><h4 class="experience-group-header__company">Acme</h4></a>
      <p class="experience-group-header__meta-item"><span class="date-range">9 years</span></p>
      <ul class="experience-group__positions"><li><h3>Head</h3><h4>Acme Ltd.</h4>${dates('<time>2020</time>')}</li><li><h3>Hand</h3></li></ul></li>`;
      const profile = parse({ sections: experience(`${row}<li><h3>Solo</h3></li>`) });
      expect(profile.experience).toBe('Head at Acme Ltd. (2020-present), Hand at Acme, Solo');
      expect(profile.experiences[1]?.company_url).toBe('https://www.linkedin.com/company/acme');
      expect(profile.current_company).toBe('Acme Ltd.');
    },
  );

  it('take dashes and masks for nothing, and a masked company hides its address', () => {
    const rows =
      '<li><h3>-</h3><h4>Acme</h4></li><li><h3>Chef</h3><h4><a href="/company/secret">*****</a></h4></li><li><h3>***</h3><h4>--</h4></li>';
    expect(parse({ sections: experience(rows) }).experiences).toEqual([
      { ...nothing, company: 'Acme' },
      { ...nothing, title: 'Chef' },
    ]);
  });

  it('are found without a data-section, and nowhere else', () => {
    const card = '<li class="profile-section-card"><h3>Warden</h3><h4>Trust</h4></li>';
    const sections = `<section class="volunteering"><ul class="volunteering__list">${card}</ul></section>
      <section class="experience"><ul class="experience__list"><li><h3>Engineer</h3></li></ul></section>`;
    const rail = `<section class="experience"><ul class="experience__list">${card}</ul></section>`;
    expect(parse({ sections, rail }).experience).toBe('Engineer');
  });

  it('are masked when the whole list is blurred', () => {
    const blurred = (
      visible: string,
    ) => `<section class="pp-section experience-education"><div class="blurred-overlay">
      <ul class="visible-list">${visible}</ul><div class="blurred-content blur"><ul class="blurred-list"><li><h3>**** ***</h3><p>undefined</p><time>2014</time></li></ul></div>
      <h3 class="blurred_overlay__sub_title">See more</h3></div></section>`;
    const row = '<li><h3>Acme</h3><p class="blur" aria-hidden="true">******* ***</p></li>';
    expect(parse({ sections: blurred('') })).toMatchObject({
      experience: null,
      experiences: [],
      educations: [],
      fields: { experience: 'masked', experiences: 'masked', education: 'masked', educations: 'masked' },
    });
    expect(parse({ sections: blurred(row) }).experiences).toEqual([{ ...nothing, company: 'Acme' }]);
  });

  it('come from linked data where the page has no list', () => {
    const role = { startDate: '2020-03', description: 'Lamps.<br>All day.' };
    const linked = {
      ...person,
      jobTitle: ['Engineer'],
      worksFor: {
        name: 'Acme',
        url: 'https://www.linkedin.com/company/acme',
        location: 'Leeds',
        member: role,
      },
      alumniOf: [
        { '@type': 'Organization', name: 'Old', member: { startDate: 2015, endDate: '2019-12' } },
        { '@type': 'Organization', name: '*** ***', url: 'https://www.linkedin.com/company/hidden' },
        { '@type': 'EducationalOrganization', name: 'MIT', member: { startDate: 2011, endDate: 2015 } },
      ],
    };
    expect(parse({ linked })).toMatchObject({
      experience: 'Engineer at Acme (2020-present), Old (2015-2019)',
      education: 'MIT (2015)',
      current_company: 'Acme',
      experiences: [
        { start: '2020-03', location: 'Leeds', description: 'Lamps.\nAll day.', is_current: true },
        { title: null, start: '2015', end: '2019-12', is_current: false },
      ],
    });
  });

  it('pair titles with employers only when there is one for each', () => {
    const linked = { ...person, jobTitle: ['A'], worksFor: [{ name: 'X' }, { name: 'Y' }] };
    expect(parse({ linked }).experience).toBe('X, Y');
    expect(parse({ linked: { ...linked, jobTitle: 'A', worksFor: { name: 'X' } } }).experience).toBe(
      'A at X',
    );
  });

  it('are masked when linked data is, and the page has none', () => {
    const linked = { ...person, jobTitle: ['*** **'], worksFor: [{ name: '****' }] };
    expect(parse({ linked })).toMatchObject({ experiences: [], fields: { experiences: 'masked' } });
  });
});

describe('educations', () => {
  const row = (studies: string) => education(`<li><h3><a>MIT</a></h3><h4>${studies}</h4></li>`);
  const marked = (text: string) =>
    `<span class="control-transition" data-section="educations">${text}</span>`;
  const plain = (text: string) => `<span class="control-transition">${text}</span>`;
  const old = (text: string) => `<span class="education__item--degree-info">${text}</span>`;

  it.each([
    ['degree, field and grade', plain('MSc') + marked('Physics') + plain('18 of 20'), 'MSc', 'Physics'],
    ['degree and grade', plain('MSc') + plain('18 of 20'), 'MSc', null],
    ['field and grade', marked('Physics') + plain('18 of 20'), null, 'Physics'],
    ['a degree', plain('MSc'), 'MSc', null],
    ['a field', marked('Physics'), null, 'Physics'],
    ['the parts of 2023', old('MSc') + old('Physics') + old('18'), 'MSc', 'Physics'],
    ['a dash', '-', null, null],
    ['plain text', 'MSc, Physics', 'MSc, Physics', null],
  ])('tell %s apart', (_what, studies, degree, field) => {
    expect(parse({ sections: row(studies) }).educations).toEqual([
      { school: 'MIT', degree, field, start: null, end: null },
    ]);
  });

  it('have their years', () => {
    const sections = education(
      `<li><h3>MIT</h3><h4>-</h4><p><span class="date-range"><time>2013</time> - <time>2017</time></span></p>
       <div class="control-transition" data-section="educations">Activities and Societies: Chess</div></li>`,
    );
    expect(parse({ sections })).toMatchObject({
      education: 'MIT (2017)',
      educations: [{ start: '2013', field: null }],
    });
  });

  it('may be no more than the school in the top card', () => {
    const card = `${H1}<div data-section="educationsDetails"><a><span class="top-card-link__description">MIT</span></a></div>`;
    expect(parse({ card }).education).toBe('MIT');
  });
});
