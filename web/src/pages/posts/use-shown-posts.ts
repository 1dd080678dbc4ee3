import { useEffect, useState } from 'preact/hooks';
import { type LinkFetch, operations, type PostResponse, type Query, useQuery } from '../../api/index.js';
import { useDebounced } from '../../writing/index.js';
import { firstWeekday } from './first-weekday.js';
import { paceOfAll } from './pace.js';
import { shownRange, type TimeRange } from './shown-range.js';

const PAGE = 100;
const MOST_PAGES = 10;

/** Each look costs a call per page, of which there is a limit. */
const LEAST_PAUSE_MS = 15_000;

/** Longer than from turn to turn of a key that is held down. */
const TURN_MS = 150;

interface ShownPosts {
  posts: readonly PostResponse[];
  /** There are more, and older. */
  isCut: boolean;
  pages: number;
}

/** The posts of all days that the calendar of a month shows. */
export function useShownPosts(month: string): Query<ShownPosts> {
  const settled = useDebounced(month, TURN_MS);
  const [refreshMs, setPace] = useState<number | false>(false);
  const query = useQuery(
    `posts of ${settled}`,
    (ll, signal) => loadAll(ll, shownRange(settled, firstWeekday(navigator.language)), signal),
    { refreshMs, afterActs: true },
  );
  const { data, reload } = query;
  useEffect(() => {
    setPace(data ? paceOfAll(data.posts, Date.now(), LEAST_PAUSE_MS * data.pages) : false);
  }, [data]);
  return month === settled ? query : { isLoading: true, reload };
}

async function loadAll(ll: LinkFetch, range: TimeRange, signal: AbortSignal): Promise<ShownPosts> {
  const posts: PostResponse[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const query = { ...range, limit: PAGE, cursor };
    const page = await operations.listPosts({ client: ll.api, query, signal });
    posts.push(...page.posts);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined || pages === MOST_PAGES) return { posts, isCut: cursor !== undefined, pages };
  }
}
