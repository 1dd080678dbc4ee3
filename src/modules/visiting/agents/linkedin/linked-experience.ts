import { readPartialDate } from './dates.js';
import type { ExperienceReading } from './experience-listing.js';
import { asThings, hasType, type LinkedThing, lineAt, lineFrom, proseAt } from './json-ld.js';
import { readOrganizationLink } from './page-address.js';
import { type Reading, valueIn } from './text.js';

/** The positions in linked data: current ones first, then past ones, of which it never knows the titles. */
export function readLinkedExperiences(person: LinkedThing | null): ExperienceReading[] {
  const current = asThings(person?.worksFor);
  const past = asThings(person?.alumniOf).filter((thing) => hasType(thing, 'Organization'));
  const titles = readTitles(person?.jobTitle, current.length);
  return [
    ...current.map((employer, index) => ({
      ...readEmployer(employer),
      title: titles[index] ?? null,
      is_current: true,
    })),
    ...past.map(readEmployer),
  ];
}

/** The role someone has or had at an organization, with its dates: years as numbers, months as "2020-03". */
export function readRole(organization: LinkedThing) {
  const [role] = asThings(organization.member);
  return {
    start: readLinkedDate(role?.startDate),
    end: readLinkedDate(role?.endDate),
    description: valueIn(proseAt(role, 'description')),
  };
}

/** Titles belong to employers by position, which is only sure when there is one for each. */
function readTitles(value: unknown, employers: number): Reading[] {
  const titles = [value ?? []].flat();
  return titles.length === employers ? titles.map(lineFrom) : [];
}

function readEmployer(organization: LinkedThing): ExperienceReading {
  return {
    company: lineAt(organization, 'name'),
    company_url: readOrganizationLink(valueIn(lineAt(organization, 'url')) ?? undefined),
    location: valueIn(lineAt(organization, 'location')),
    ...readRole(organization),
  };
}

function readLinkedDate(value: unknown): string | null {
  const date = valueIn(lineFrom(value));
  return date === null ? null : readPartialDate(date);
}
