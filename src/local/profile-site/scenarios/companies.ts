import { page, redirect } from '../exchange.js';
import { inventCompany } from '../invention/companies.js';
import type { InventedCompany } from '../invention/company.js';
import { renderCompany } from '../render/company-page.js';
import { type CompanyStyle, DEFAULT_COMPANY_STYLE } from '../render/company-style.js';
import { companyUrl, schoolUrl } from '../render/links.js';
import type { Scenario } from './scenario.js';

interface CompanyPage {
  slug: string;
  title: string;
  lookup: string;
  changes?: Partial<InventedCompany>;
  style?: Partial<CompanyStyle>;
}

function companyPage({ slug, title, lookup, changes, style }: CompanyPage): Scenario {
  const company = (asked: string) => ({ ...inventCompany(asked), ...changes });
  return {
    slug,
    kinds: ['company'],
    title,
    outcome: 'profile',
    lookup,
    company,
    respond: (request) => page(renderCompany(company(request.slug), { ...DEFAULT_COMPANY_STYLE, ...style })),
  };
}

function companyMove(
  slug: string,
  title: string,
  lookup: string,
  target: (slug: string) => string,
): Scenario {
  return {
    slug,
    kinds: ['company'],
    title,
    outcome: 'profile',
    lookup,
    respond: (request) => redirect(301, target(request.suffix ?? 'osk')),
  };
}

/** Everything a company page can say. */
const EVERYTHING: Partial<InventedCompany> = {
  headquarters: {
    street: '12 Lantern Street',
    postalCode: '80213',
    place: { city: 'Denver', region: 'Colorado', country: 'United States', countryCode: 'US', site: 'www' },
  },
  tagline: 'Lanterns, & the people who carry them',
  website: 'https://www.brindle-osk.example/',
  founded: '1887',
  type: 'Privately Held',
  specialties: ['lanterns', 'wicks', 'glass'],
};

const NOTHING_MORE: Partial<InventedCompany> = {
  tagline: null,
  about: null,
  employeesOnSite: null,
  size: null,
  headquarters: null,
  website: null,
  founded: null,
  type: null,
  specialties: [],
  employees: [],
  updates: [],
};

export const COMPANY_SCENARIOS: Scenario[] = [
  companyPage({
    slug: 'full',
    title: 'A company page with everything on it',
    lookup: 'Completed, each field of `company` present',
    changes: EVERYTHING,
  }),
  companyPage({
    slug: 'minimal',
    title: 'Name, industry and followers, nothing else',
    lookup: 'Completed, the rest null',
    changes: NOTHING_MORE,
  }),
  companyPage({
    slug: 'no-website',
    title: 'No website',
    lookup: 'Completed, `website` null',
    changes: { website: null },
  }),
  companyPage({
    slug: 'specialties',
    title: 'Specialties that hold "and" in themselves: "research and development, lamps, and oil and gas"',
    lookup: 'Completed, three specialties',
    changes: { specialties: ['research and development', 'lamps', 'oil and gas'] },
  }),
  companyPage({
    slug: 'localized',
    title: 'A Swedish page: "56 726 följare", with a no-break space',
    lookup: 'Completed, 56726 followers',
    changes: { followers: 56_726 },
    style: { language: 'sv' },
  }),
  companyPage({
    slug: 'top-level-json-ld',
    title: 'The organization is the whole of the JSON-LD, not a part of a graph',
    lookup: 'Completed',
    style: { jsonLd: 'top-level' },
  }),
  companyPage({
    slug: 'heavy',
    title: 'A page of 700 KB',
    lookup: 'Completed',
    style: { weightKb: 700 },
  }),
  companyMove(
    '1115',
    'A numeric id: 301 to the vanity slug',
    'Completed with the company at the new slug',
    (rest) => companyUrl(`brindle-${rest}`),
  ),
  companyMove('old-handle', '301 to the new handle', 'Completed with the company at the new slug', (rest) =>
    companyUrl(`new-handle-${rest}`),
  ),
  companyMove(
    'school-redirect',
    '301 to /school/…, which has a page like a company’s',
    'Completed with the school read as a company',
    schoolUrl,
  ),
];
