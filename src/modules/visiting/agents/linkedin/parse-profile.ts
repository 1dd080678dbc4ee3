import type { ProfileData } from '../../../scraping/index.js';
import { PageChanged } from '../visit.errors.js';
import { openPage, type PageDocument } from './page-document.js';
import { parseCompany } from './parse-company.js';
import { parsePerson } from './parse-person.js';
import { findProfile, type PageTarget } from './profile-page.js';

/** Reads what a page shows to everybody. Throws `PageChanged`, and nothing else, when there is no name on it. */
export function parseProfile(html: string, target: PageTarget): ProfileData {
  return readProfile(openPage(html), html, target);
}

/** The same for a page that is open already; `html` goes along for diagnosis. */
export function readProfile($: PageDocument, html: string, target: PageTarget): ProfileData {
  const profile = readPage($, html, target);
  if (!profile) throw new PageChanged('shows no name', html);
  return profile;
}

function readPage($: PageDocument, html: string, target: PageTarget): ProfileData | null {
  try {
    const page = findProfile($, target);
    return target.kind === 'person' ? parsePerson(page) : parseCompany(page);
  } catch (error) {
    // A page that breaks the reader is no page we know.
    throw new PageChanged(`can't be read: ${error}`, html);
  }
}
