import type { ProfileKind } from '../../../scraping/index.js';

/** Whose page is to be read. */
export interface VisitTarget {
  canonicalUrl: string;
  kind: ProfileKind;
  slug: string;
}
