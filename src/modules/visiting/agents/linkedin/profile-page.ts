import { type LinkedThing, readLinkedData } from './json-ld.js';
import { readPageAddress } from './page-address.js';
import type { Elements, PageDocument } from './page-document.js';
import { type PageHead, readPageHead } from './page-head.js';
import type { VisitTarget } from './visit-target.js';

/** One page with its sources in order of trust: what it shows, its linked data, its head. */
export interface ProfilePage {
  /** The sections about the profile itself. Other people are named all over the rest of the page. */
  sections: Elements;
  topCard: Elements;
  linkedData: LinkedThing[];
  head: PageHead;
  /** What the profile is called in addresses: as asked for, and as the page itself says after a redirect. */
  slugs: ReadonlySet<string>;
}

export type PageTarget = Pick<VisitTarget, 'kind' | 'slug'>;

/** From the narrowest that any layout has to the widest. */
const REGIONS = ['section.profile', '.core-rail', 'main', 'body'];

export function findProfile($: PageDocument, target: PageTarget): ProfilePage {
  const head = readPageHead($);
  const sections = findSections($);
  const topCard = sections.filter('.top-card-layout').first();
  return { sections, topCard, linkedData: readLinkedData($), head, slugs: ownSlugs(head, target) };
}

function findSections($: PageDocument): Elements {
  for (const selector of REGIONS) {
    const region = $.root().find(selector).first();
    if (region.length > 0) return region.find('section');
  }
  return $('section');
}

function ownSlugs({ canonicalUrl, meta }: PageHead, target: PageTarget): Set<string> {
  const claims = [canonicalUrl, meta.get('og:url')].map((url) => (url ? readPageAddress(url) : null));
  return new Set([target.slug, ...claims.flatMap((claim) => claim?.slug ?? [])]);
}
