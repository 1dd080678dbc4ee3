import { pageNumber } from '../../format/index.js';

/** What of the ideas is shown, as it stands in the address of the page. */
export interface IdeasAddress {
  search: string;
  tag: string;
  /** From 1. */
  page: number;
}

/** The API refuses longer ones; an address that somebody made up is no reason for that. */
const MAX_SEARCH = 200;
const MAX_TAG = 50;

export function readAddress(query: Readonly<Record<string, string | undefined>>): IdeasAddress {
  return {
    search: (query.search ?? '').slice(0, MAX_SEARCH),
    tag: (query.tag ?? '').slice(0, MAX_TAG),
    page: pageNumber(query.page),
  };
}

export function hrefOf({ search, tag, page }: IdeasAddress): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (tag) query.set('tag', tag);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/app/ideas?${query}` : '/app/ideas';
}
