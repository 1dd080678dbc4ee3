import { createHash } from 'node:crypto';
import type { LinkedInUrl } from '../linkedin-url.js';
import type { Company, FieldState, ProfileData, ProfileKind } from '../profile-data.js';
import { CAREERS } from './careers.js';
import { FIRMS } from './firms.js';
import type { Look } from './fixtures.js';

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
const MOST_FOLLOWERS = 5_000;

/** What guests commonly don't get to read. A mask on a list hides its one-line form as well. */
const MASKED: Readonly<Record<ProfileKind, readonly string[]>> = {
  person: ['about', 'experience', 'experiences', 'education', 'educations'],
  company: ['about', 'company.website', 'company.specialties'],
};

type Facts = Omit<ProfileData, 'fields'>;

/** Somebody who isn't there, the same for the same slug. */
export function inventProfile({ kind, slug }: LinkedInUrl, look: Look): ProfileData {
  const facts = kind === 'person' ? inventPerson(slug) : inventCompany(slug);
  if (look === 'full') return { ...facts, fields: statesOf(facts, []) };

  const hidden = look === 'masked' ? MASKED[kind] : Object.keys(statesOf(facts, []));
  const shown = without(facts, hidden);
  return { ...shown, fields: statesOf(shown, look === 'masked' ? hidden : []) };
}

function inventPerson(slug: string): Facts {
  return {
    kind: 'person',
    full_name: `${pick(FIRST_NAMES, slug, 'first')} ${pick(LAST_NAMES, slug, 'last')}`,
    ...structuredClone(pick(CAREERS, slug, 'career')),
    followers: numberOf(slug, 'followers') % MOST_FOLLOWERS,
    company: null,
  };
}

function inventCompany(slug: string): Facts {
  return {
    kind: 'company',
    full_name: `${pick(LAST_NAMES, slug, 'company')} Testing Ltd`,
    headline: null,
    current_company: null,
    experience: null,
    education: null,
    experiences: [],
    educations: [],
    ...structuredClone(pick(FIRMS, slug, 'firm')),
    followers: numberOf(slug, 'followers') % MOST_FOLLOWERS,
  };
}

/** `hidden` names facts as `fields` does. The name is what a page always shows. */
function without(facts: Facts, hidden: readonly string[]): Facts {
  const { kind, full_name, company, ...rest } = facts;
  const shownOf = <T extends object>(part: T, path: string): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, hidden.includes(path + name) ? none(value) : value]),
    ) as T;
  return { kind, full_name, ...shownOf(rest, ''), company: company && shownOf<Company>(company, 'company.') };
}

function statesOf({ kind: _, company, ...rest }: Facts, masked: readonly string[]): ProfileData['fields'] {
  const facts = [
    ...Object.entries(rest),
    ...Object.entries(company ?? {}).map(([name, value]) => [`company.${name}`, value] as const),
  ];
  const stateOf = (name: string, value: unknown): FieldState => {
    if (masked.includes(name)) return 'masked';
    return isNone(value) ? 'absent' : 'present';
  };
  return Object.fromEntries(facts.map(([name, value]) => [name, stateOf(name, value)]));
}

function none(value: unknown): [] | null {
  return Array.isArray(value) ? [] : null;
}

function isNone(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The same pick for the same slug, for ever. */
function pick<T>(choices: readonly T[], slug: string, salt: string): T {
  const choice = choices[numberOf(slug, salt) % choices.length];
  if (choice === undefined) throw new Error('There is nothing to pick from');
  return choice;
}

function numberOf(slug: string, salt: string): number {
  return createHash('sha256').update(`${salt}:${slug}`).digest().readUInt32BE();
}
