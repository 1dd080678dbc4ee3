import type { ProfileData } from '../../../scraping/index.js';
import { PageChanged } from '../visit.errors.js';
import { parseCompany } from './parse-company.js';
import { parsePerson } from './parse-person.js';
import { openProfilePage, type PageTarget } from './profile-page.js';

/** Reads what a page shows to everybody. Throws `PageChanged`, and nothing else, when there is no name on it. */
export function parseProfile(html: string, target: PageTarget): ProfileData {
  const profile = readPage(html, target);
  if (!profile) throw new PageChanged('shows no name', html);
  return profile;
}

function readPage(html: string, target: PageTarget): ProfileData | null {
  try {
    const page = openProfilePage(html, target);
    return target.kind === 'person' ? parsePerson(page) : parseCompany(page);
  } catch (error) {
    // Such as tags nested ten thousand deep: a page that breaks the reader is no page we know.
    throw new PageChanged(`can't be read: ${error}`, html);
  }
}
