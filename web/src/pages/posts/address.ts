import type { PostStatus } from '../../api/index.js';
import { pageNumber } from '../../format/index.js';

export type View = 'list' | 'calendar';

/** What of the posts is shown, as it stands in the address of the page. */
export interface PostsAddress {
  view: View;
  status?: PostStatus;
  /** Of the list, from 1. */
  page: number;
  /** Of the calendar, as in 2026-11; without it, the month that is now. */
  month?: string;
}

export const STATUSES: readonly PostStatus[] = [
  'draft',
  'scheduled',
  'publishing',
  'published',
  'failed',
  'unknown',
];

/** Of the years that somebody may look at. */
const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** Whatever somebody put there: what is no address of ours is as if it were not there. */
export function readAddress(query: Readonly<Record<string, string | undefined>>): PostsAddress {
  return {
    view: query.view === 'calendar' ? 'calendar' : 'list',
    status: STATUSES.find((status) => status === query.status),
    page: pageNumber(query.page),
    month: MONTH.test(query.month ?? '') ? query.month : undefined,
  };
}

/** What goes without saying is left out. */
export function hrefOf({ view, status, page, month }: PostsAddress): string {
  const query = new URLSearchParams();
  if (view === 'calendar') query.set('view', view);
  if (status) query.set('status', status);
  if (view === 'list' && page > 1) query.set('page', String(page));
  if (view === 'calendar' && month) query.set('month', month);
  return query.size > 0 ? `/app/posts?${query}` : '/app/posts';
}
