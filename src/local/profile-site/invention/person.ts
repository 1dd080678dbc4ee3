import type { PartialDate } from './dates.js';
import type { Place } from './words.js';

/** What is true about an invented person. How a page shows it, or hides it, is the business of `render/`. */
export interface InventedPerson {
  slug: string;
  memberId: number;
  firstName: string;
  lastName: string;
  headline: string | null;
  location: string | null;
  home: Place;
  about: string | null;
  /** Round thousands above 999, because pages abbreviate: 6000 is shown as "6K". */
  followers: number;
  /** "500+" or an exact number. */
  connections: string;
  hasPicture: boolean;
  website: string | null;
  employments: InventedEmployment[];
  schools: InventedSchool[];
  extras: InventedExtras;
}

/** One row of the experience list; more than one position makes it a group. */
export interface InventedEmployment {
  company: string | null;
  /** Null when the company has no page of its own. */
  companySlug: string | null;
  positions: InventedPosition[];
}

export interface InventedPosition {
  title: string | null;
  /** Only where a position in a group spells the company another way than the group's header. */
  companySpelling: string | null;
  location: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  description: string | null;
}

export interface InventedSchool {
  name: string;
  slug: string | null;
  degree: string | null;
  field: string | null;
  grade: string | null;
  activities: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
}

/** Sections that no lookup asks for, and that must not leak into what it asks for. */
export interface InventedExtras {
  posts: { title: string; body: string; published: string }[];
  certifications: { name: string; issuer: string; issued: PartialDate }[];
  languages: { name: string; proficiency: string }[];
  skills: string[];
  volunteering: { role: string; organisation: string; start: PartialDate }[];
  publications: { title: string; publisher: string; contributor: string | null }[];
  recommendations: { author: string; text: string }[];
}

export interface InventedJob extends InventedPosition {
  company: string | null;
  companySlug: string | null;
  isCurrent: boolean;
}

export function fullName(person: Pick<InventedPerson, 'firstName' | 'lastName'>): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

/** A page shows one date, and no second, for what still goes on. */
export function isCurrent(position: Pick<InventedPosition, 'start' | 'end'>): boolean {
  return position.start !== null && position.end === null;
}

/** Every position in page order, with the company it stands under: what a good reader finds on a full page. */
export function listJobs(person: InventedPerson): InventedJob[] {
  return person.employments.flatMap(({ company, companySlug, positions }) =>
    positions.map((position) => ({
      ...position,
      company: position.companySpelling ?? company,
      companySlug,
      isCurrent: isCurrent(position),
    })),
  );
}
