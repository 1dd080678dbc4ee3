import { createHash } from 'node:crypto';
import type { LinkedInUrl } from './linkedin-url.js';
import type { Outcome } from './outcomes.js';
import type { ProfileData } from './profile-data.js';

interface Fixture {
  outcome: Outcome;
  profile: ProfileData | null;
}

/** How a slug ends decides how its lookup ends; any other slug is found. */
const ENDS: readonly [suffix: string, outcome: Outcome][] = [
  ['-not-found', 'not_found'],
  ['-private', 'not_found'],
  ['-timeout', 'timed_out'],
];

const FIRST_NAMES = ['Ada', 'Bruno', 'Chidi', 'Dalia', 'Emre', 'Freja', 'Goro', 'Hana'] as const;
const LAST_NAMES = [
  'Sandström',
  'Testa',
  'Beispiel',
  'Exemplar',
  'Muster',
  'Probe',
  'Ensaio',
  'Ornek',
] as const;

export function fixtureOf(url: LinkedInUrl): Fixture {
  const end = ENDS.find(([suffix]) => url.slug.endsWith(suffix));
  if (end) return { outcome: end[1], profile: null };
  return { outcome: 'found', profile: url.kind === 'person' ? inventPerson(url) : inventCompany(url) };
}

/** The same pick for the same slug, for ever. */
function pick(names: readonly string[], slug: string, salt: string): string {
  const [byte = 0] = createHash('sha256').update(`${salt}:${slug}`).digest();
  return names[byte % names.length] ?? slug;
}

function inventPerson({ slug }: LinkedInUrl): ProfileData {
  const experience = {
    title: 'Test Engineer',
    company: 'Sandbox & Sons',
    company_url: null,
    location: null,
    start: '2020',
    end: null,
    is_current: true,
    description: null,
  };
  return {
    ...emptyProfile('person', `${pick(FIRST_NAMES, slug, 'first')} ${pick(LAST_NAMES, slug, 'last')}`),
    headline: 'Test Engineer at Sandbox & Sons',
    current_company: 'Sandbox & Sons',
    experience: 'Test Engineer at Sandbox & Sons (2020-present)',
    education: 'University of Examples, BSc Testing (2019)',
    experiences: [experience],
    educations: [
      { school: 'University of Examples', degree: 'BSc', field: 'Testing', start: '2016', end: '2019' },
    ],
    fields: { headline: 'present', experiences: 'present', educations: 'present' },
  };
}

function inventCompany({ slug }: LinkedInUrl): ProfileData {
  return {
    ...emptyProfile('company', `${pick(LAST_NAMES, slug, 'company')} Testing Ltd`),
    company: {
      industry: 'Software Testing',
      size: '11-50 employees',
      headquarters: null,
      website: null,
      founded: '2001',
      type: null,
      specialties: [],
      employees_on_linkedin: 12,
      tagline: null,
    },
    fields: { 'company.industry': 'present', 'company.size': 'present', 'company.founded': 'present' },
  };
}

function emptyProfile(kind: ProfileData['kind'], fullName: string): ProfileData {
  return {
    kind,
    full_name: fullName,
    headline: null,
    location: null,
    about: null,
    current_company: null,
    followers: null,
    experience: null,
    education: null,
    experiences: [],
    educations: [],
    company: null,
    fields: {},
  };
}
