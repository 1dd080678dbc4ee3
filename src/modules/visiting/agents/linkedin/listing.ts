import type { FieldState } from '../../../scraping/index.js';

/** The rows one source has of a list, and whether it hid any. */
export interface Listing<T> {
  items: T[];
  sawMasked: boolean;
}

/** The first source that has any row. Sources are never mixed: they order and spell the same rows differently. */
export function firstListing<T>(...sources: (() => Listing<T>)[]): Listing<T> {
  let sawMasked = false;
  for (const source of sources) {
    const listing = source();
    if (listing.items.length > 0) return listing;
    sawMasked ||= listing.sawMasked;
  }
  return { items: [], sawMasked };
}

export function listState({ items, sawMasked }: Listing<unknown>): FieldState {
  if (items.length > 0) return 'present';
  return sawMasked ? 'masked' : 'absent';
}
