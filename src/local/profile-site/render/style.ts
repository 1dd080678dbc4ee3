import { type Language, LOCALES, type SiteLocale } from './locales.js';

/** The real pages changed their markup about once a year; these are the three layouts readers still meet. */
export type Era = '2023' | '2024' | '2026';

/** How a page shows its person: everything about the page that is not about the person. */
export interface ProfileStyle {
  era: Era;
  language: Language;
  jsonLd: 'full' | 'none' | 'masked' | 'article-only' | 'broken';
  /** `blurred` keeps company names and hides roles; `left-out` has no lists at all. */
  lists: 'open' | 'blurred' | 'left-out';
  /** What stands in the h1 beside the name; `missing` leaves the name out of the whole page. */
  name: 'plain' | 'in-button' | 'missing';
  /** Another member's slug, for pages that answer with somebody else's addresses. */
  canonicalSlug: string | null;
  weightKb: number;
}

export const DEFAULT_STYLE: ProfileStyle = {
  era: '2026',
  language: 'en',
  jsonLd: 'full',
  lists: 'open',
  name: 'plain',
  canonicalSlug: null,
  // About what the smaller real pages weigh before compression; the throughput figures stand on it.
  weightKb: 180,
};

export function localeOf(style: Pick<ProfileStyle, 'language'>): SiteLocale {
  return LOCALES[style.language];
}
