import type { PageKind } from '../exchange.js';
import { inventCompany } from '../invention/companies.js';
import type { InventedCompany } from '../invention/company.js';
import { inventPerson } from '../invention/people.js';
import type { InventedPerson } from '../invention/person.js';
import { COMPANY_SCENARIOS } from './companies.js';
import { FAILURE_SCENARIOS } from './failures.js';
import { PROFILE_SCENARIOS } from './profiles.js';
import { REDIRECT_SCENARIOS } from './redirects.js';
import type { Scenario } from './scenario.js';

/** Every scenario, in the order in which the documentation lists them. */
export const SCENARIOS: readonly Scenario[] = [
  ...PROFILE_SCENARIOS,
  ...COMPANY_SCENARIOS,
  ...FAILURE_SCENARIOS,
  ...REDIRECT_SCENARIOS,
];

const BY_KIND_AND_SLUG = new Map(
  SCENARIOS.flatMap((scenario) =>
    scenario.kinds.map((kind) => [`${kind}/${scenario.slug}`, scenario] as const),
  ),
);

export interface FoundScenario {
  scenario: Scenario;
  suffix: string | null;
}

/** Tries the whole slug first and then ever fewer of its words, so that the longest scenario slug wins. */
export function findScenario(kind: PageKind, slug: string): FoundScenario | null {
  const words = slug.toLowerCase().split('-');
  for (let count = words.length; count > 0; count -= 1) {
    const scenario = BY_KIND_AND_SLUG.get(`${kind}/${words.slice(0, count).join('-')}`);
    if (scenario) return { scenario, suffix: slug.split('-').slice(count).join('-') || null };
  }
  return null;
}

/** Who stands on the page of this slug, whatever the page shows of it. */
export function personAt(slug: string): InventedPerson {
  return (findScenario('in', slug)?.scenario.person ?? inventPerson)(slug);
}

export function companyAt(slug: string): InventedCompany {
  return (findScenario('company', slug)?.scenario.company ?? inventCompany)(slug);
}
