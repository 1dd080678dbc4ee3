import { useEffect, useState } from 'preact/hooks';
import {
  type BatchProfileResponse,
  type LookupStatus,
  operations,
  type Pages,
  usePages,
} from '../../../api/index.js';

export type Filter = LookupStatus | 'all';

export const ITEMS_PAGE = 50;

/** A page of profiles is large: while a batch goes on it is read anew no more often than this. */
const REFRESH_MS = 1_500;

export interface Items extends Pages<BatchProfileResponse> {
  /** Something has changed, and more than a page is shown, which would shrink to one: for the reader to say when. */
  isOld: boolean;
}

/**
 * The items of a batch in one status. `standing` is another text whenever they may have changed, `isMoving` says that
 * they may change again.
 */
export function useItems(id: string, filter: Filter, standing: string, isMoving: boolean): Items {
  const pages = usePages(`items of ${id} ${filter}`, async (ll, cursor, signal) => {
    const status = filter === 'all' ? undefined : filter;
    const query = { status, cursor, limit: ITEMS_PAGE };
    const answer = await operations.getBatch({ client: ll.api, path: { id }, query, signal });
    return { items: answer.profiles ?? [], next: answer.next_cursor ?? null };
  });

  const [shown, setShown] = useState({ filter, standing });
  const isOld = shown.filter === filter && shown.standing !== standing;
  const reload = () => {
    setShown({ filter, standing });
    pages.reload();
  };
  const isLong = pages.items.length > ITEMS_PAGE;
  // From the first change on, or a busy batch would never be read.
  useEffect(() => {
    if (shown.filter !== filter) setShown({ filter, standing });
    if (!isOld || isLong) return undefined;
    const timer = setTimeout(reload, isMoving ? REFRESH_MS : 0);
    return () => clearTimeout(timer);
  }, [filter, isOld, isLong, isMoving]);
  return { ...pages, reload, isOld };
}
