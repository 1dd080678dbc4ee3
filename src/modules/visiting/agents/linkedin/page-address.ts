import { type LinkedInUrl, parseLinkedInUrl } from '../../../scraping/index.js';

const SITE = 'https://www.linkedin.com';
const SCHOOL_PATH = /^(https?:\/\/[^/]+)\/school\//i;

/** The profile that a page's address, or its own canonical link, stands for; null when it is no profile's. */
export function readPageAddress(url: string): LinkedInUrl | null {
  // Schools have company pages under another name, and some company addresses lead there.
  return parseLinkedInUrl(url.replace(SCHOOL_PATH, '$1/company/'));
}

/** The address of the company or school a link on a page leads to, freed of tracking; null for other links. */
export function readOrganizationLink(href: string | undefined): string | null {
  const link = href ? URL.parse(href, SITE) : null;
  const address = link && readPageAddress(link.href);
  if (!link || address?.kind !== 'company') return null;

  return SCHOOL_PATH.test(link.href) ? address.canonical.replace('/company/', '/school/') : address.canonical;
}
