import { type PageRequest, page, type Reply } from '../exchange.js';
import { inventCompany } from '../invention/companies.js';
import { inventPerson } from '../invention/people.js';
import { renderCompany } from '../render/company-page.js';
import { DEFAULT_COMPANY_STYLE } from '../render/company-style.js';
import { renderProfile } from '../render/profile-page.js';
import { DEFAULT_STYLE } from '../render/style.js';

/** The page of a slug that asks for nothing special; also what failures give way to. */
export function ordinaryPage({ kind, slug }: Pick<PageRequest, 'kind' | 'slug'>): Reply {
  return page(ordinaryHtml(kind, slug));
}

export function ordinaryHtml(kind: PageRequest['kind'], slug: string): string {
  return kind === 'in'
    ? renderProfile(inventPerson(slug), DEFAULT_STYLE)
    : renderCompany(inventCompany(slug), DEFAULT_COMPANY_STYLE);
}
