import type { Place } from './words.js';

/** What is true about an invented company. */
export interface InventedCompany {
  slug: string;
  id: number;
  name: string;
  industry: string;
  tagline: string | null;
  about: string | null;
  followers: number;
  /** Members who say that they work here; not the same as `size`. */
  employeesOnSite: number | null;
  size: string | null;
  headquarters: CompanyAddress | null;
  website: string | null;
  founded: string | null;
  type: string | null;
  specialties: string[];
  employees: { name: string; headline: string }[];
  updates: { text: string; published: string }[];
}

export interface CompanyAddress {
  street: string;
  postalCode: string;
  place: Place;
}

/** "London, England", as in the top card and under Headquarters. */
export function addressLine({ place }: CompanyAddress): string {
  return [...new Set([place.city, place.region])].join(', ');
}
