import {
  companyAt,
  fullName,
  type InventedCompany,
  type InventedPerson,
  isoDate,
  listJobs,
  type Outcome,
  type PartialDate,
  type ProfileSite,
  personAt,
  SCENARIOS,
  type Scenario,
  startProfileSite,
} from '../../src/local/profile-site/index.js';
import type { Education, Experience, ProfileData } from '../../src/modules/scraping/index.js';
import { parseLinkedInUrl } from '../../src/modules/scraping/linkedin-url.js';
import { classifyPage } from '../../src/modules/visiting/agents/linkedin/classify-page.js';
import { parseProfile } from '../../src/modules/visiting/agents/linkedin/parse-profile.js';
import type { VisitTarget } from '../../src/modules/visiting/agents/linkedin/visit-target.js';
import {
  PageChanged,
  ProfileGone,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../../src/modules/visiting/agents/visit.errors.js';
import { SiteVisitor } from './site-visitor.js';

const ERRORS = {
  gone: ProfileGone,
  refused: SiteRefused,
  transient: TransientFault,
  unreadable: PageChanged,
  unexpected: UnexpectedLanding,
} satisfies Record<Exclude<Outcome, 'profile'>, unknown>;
/** These never bring a page home, so there is nothing to classify. */
const NO_PAGE = new Set(['hang', 'hang-midway', 'truncated', 'reset']);
/** Refused once, then served: another visit is what helps. */
const SECOND_VISIT = new Set(['refused-once', 'error-503-once']);

let site: ProfileSite;
let visitor: SiteVisitor;

beforeAll(async () => {
  site = await startProfileSite({ port: 0 });
  visitor = new SiteVisitor(site.port);
});
afterAll(() => site.close());

function targetOf(kind: 'in' | 'company', slug: string): VisitTarget {
  const url = parseLinkedInUrl(`linkedin.com/${kind}/${encodeURIComponent(slug)}`);
  if (!url) throw new Error(`${slug} is no slug`);
  return { kind: url.kind, slug: url.slug, canonicalUrl: url.canonical };
}

async function lookUp(kind: 'in' | 'company', slug: string): Promise<ProfileData> {
  const target = targetOf(kind, slug);
  const page = await visitor.visit(target.canonicalUrl);
  classifyPage(page, target);
  return parseProfile(page.html, target);
}

function dateOf(date: PartialDate | null): string | null {
  return date && isoDate(date);
}

function hasCurrentPosition({ positions }: InventedPerson['employments'][number]): boolean {
  return positions.some(({ start, end }) => start !== null && end === null);
}

/** All jobs as a full page shows them. */
function jobsOf(person: InventedPerson): Experience[] {
  return listJobs(person).map((job) => ({
    title: job.title,
    company: job.company,
    company_url: job.companySlug && `https://www.linkedin.com/company/${job.companySlug}`,
    location: job.location,
    start: dateOf(job.start),
    end: dateOf(job.end),
    is_current: job.isCurrent,
    description: job.description,
  }));
}

function schoolsOf(person: InventedPerson): Education[] {
  return person.schools.map(({ name, degree, field, start, end }) => ({
    school: name,
    degree,
    field,
    start: dateOf(start),
    end: dateOf(end),
  }));
}

function nameOf(person: InventedPerson): string {
  return fullName(person).replace('\u00a0', ' ');
}

function scenariosOf(kind: 'in' | 'company', outcome: Outcome): [slug: string, scenario: Scenario][] {
  return SCENARIOS.filter((scenario) => scenario.kinds.includes(kind) && scenario.outcome === outcome)
    .filter(({ slug }) => !NO_PAGE.has(slug) && !SECOND_VISIT.has(slug))
    .map((scenario) => [scenario.slug, scenario]);
}

/** What these pages leave out or hide is told in tests of their own. */
const PARTIAL = new Set(['json-ld-only', 'blurred', 'limited']);
const people = scenariosOf('in', 'profile').filter(([slug, { person }]) => person && !PARTIAL.has(slug));

describe('people of the profile site', () => {
  it.each([...people.map(([slug]) => slug), ...Array.from({ length: 30 }, (_, index) => `anyone-${index}`)])(
    'are read in full: %s',
    async (slug) => {
      const person = personAt(slug);
      const profile = await lookUp('in', slug);

      expect(profile).toMatchObject({
        kind: 'person',
        full_name: nameOf(person),
        headline: person.headline,
        location: person.location,
        about: person.about,
        followers: person.followers,
        current_company: person.employments.find(hasCurrentPosition)?.company ?? null,
        company: null,
      });
      expect(profile.experiences).toEqual(jobsOf(person));
      expect(profile.educations).toEqual(schoolsOf(person));
      expect(JSON.stringify(profile)).not.toContain('*');
    },
  );

  it('has jobs and schools from the linked data where the page shows no lists', async () => {
    const person = personAt('json-ld-only');
    const profile = await lookUp('in', 'json-ld-only');

    const jobs = jobsOf(person).map((job) => ({ ...job, title: job.is_current ? job.title : null }));
    expect(profile.experiences).toEqual(jobs);
    expect(profile.educations).toEqual(
      schoolsOf(person).map((school) => ({ ...school, degree: null, field: null })),
    );
  });

  it('has only the readable companies of a blurred list', async () => {
    const person = personAt('blurred');
    const profile = await lookUp('in', 'blurred');

    const companies = jobsOf(person).map(({ company }) => company);
    expect(profile.experiences.map(({ company }) => company)).toEqual(companies.slice(0, 2));
    expect(profile.experiences.map(({ title }) => title)).toEqual([null, null]);
    expect(profile.educations).toEqual([]);
    expect(profile.fields).toMatchObject({ experiences: 'present', educations: 'masked' });
    expect(JSON.stringify(profile)).not.toMatch(/\*|undefined/);
  });

  it('has a name and empty lists where that is all', async () => {
    const profile = await lookUp('in', 'limited');

    expect(profile).toMatchObject({
      full_name: nameOf(personAt('limited')),
      experience: null,
      education: null,
    });
    expect(profile.fields).toMatchObject({ experiences: 'absent', educations: 'absent' });
  });
});

/** Two specialties joined by "and" alone can't be told from one that holds it. */
function specialtiesOf({ specialties }: InventedCompany): string[] {
  return specialties.length === 2 ? [specialties.join(' and ')] : specialties;
}

/** City states are not named twice. */
function addressOf({ headquarters }: InventedCompany): string | null {
  if (!headquarters) return null;
  const { city, region } = headquarters.place;
  return [...new Set([city, region])].join(', ');
}

const companies = scenariosOf('company', 'profile').filter(([, { company }]) => company);

describe('companies of the profile site', () => {
  it.each([...companies.map(([slug]) => slug), ...Array.from({ length: 20 }, (_, index) => `any-${index}`)])(
    'are read in full: %s',
    async (slug) => {
      const company = companyAt(slug);
      const profile = await lookUp('company', slug);
      const address = addressOf(company);

      expect(profile).toMatchObject({
        kind: 'company',
        full_name: company.name,
        location: address,
        about: company.about,
        followers: company.followers,
        experience: null,
        education: null,
      });
      expect(profile.company).toEqual({
        industry: company.industry,
        size: company.size,
        headquarters: address,
        website: company.website,
        founded: company.founded,
        type: company.type,
        specialties: specialtiesOf(company),
        employees_on_linkedin: company.employeesOnSite,
        tagline: company.tagline,
      });
    },
  );
});

describe('redirects within the profile site', () => {
  const moves = scenariosOf('in', 'profile').filter(([, { person }]) => !person);
  it.each(moves.map(([slug]) => slug))('lead to a person: %s', async (slug) => {
    await expect(lookUp('in', slug)).resolves.toMatchObject({ kind: 'person' });
  });

  const companyMoves = scenariosOf('company', 'profile').filter(([, { company }]) => !company);
  it.each(companyMoves.map(([slug]) => slug))('lead to a company: %s', async (slug) => {
    await expect(lookUp('company', slug)).resolves.toMatchObject({ kind: 'company' });
  });

  it('may be five, and not six', async () => {
    await expect(lookUp('in', 'redirect-chain-5')).resolves.toMatchObject({ kind: 'person' });
    await expect(lookUp('in', 'redirect-chain-6')).rejects.toThrow(UnexpectedLanding);
  });
});

describe('failures of the profile site', () => {
  const outcomes = Object.keys(ERRORS) as (keyof typeof ERRORS)[];
  const failures = outcomes.flatMap((outcome) =>
    (['in', 'company'] as const).flatMap((kind) =>
      scenariosOf(kind, outcome).map(([slug]) => [`/${kind}/${slug}`, outcome, kind, slug] as const),
    ),
  );
  it.each(failures)('%s is %s', async (_path, outcome, kind, slug) => {
    // Nobody may ask for `unavailable` itself; with more behind it, it is a slug like any other.
    const asked = slug === 'unavailable' ? 'unavailable-member' : slug;
    await expect(lookUp(kind, asked)).rejects.toThrow(ERRORS[outcome]);
  });

  it.each(['refused-once', 'error-503-once'])('%s is over at the second visit', async (slug) => {
    await expect(lookUp('in', slug)).rejects.toThrow();
    await expect(lookUp('in', slug)).resolves.toMatchObject({ kind: 'person' });
  });

  it('tells how long the site asks to wait', async () => {
    await expect(lookUp('in', 'throttled-429-120')).rejects.toMatchObject({ retryAfterSeconds: 120 });
    await expect(lookUp('in', 'throttled-429-silent')).rejects.toMatchObject({ retryAfterSeconds: null });
  });
});
