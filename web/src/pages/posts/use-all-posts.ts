import { useEffect, useState } from 'preact/hooks';
import { type LinkFetch, operations, type PostResponse, useQuery } from '../../api/index.js';
import { paceOfAll } from './pace.js';

const PAGE = 100;
const MOST_PAGES = 10;

/** Each look costs a call per page, of which there is a limit. */
const LEAST_PAUSE_MS = 15_000;

interface AllPosts {
  posts: readonly PostResponse[];
  /** There are more, and older. */
  isCut: boolean;
  pages: number;
}

/** The posts of the workspace. The API lists them by when they were written, and knows nothing of months. */
export function useAllPosts() {
  const [refreshMs, setPace] = useState<number | false>(false);
  const query = useQuery('posts for the calendar', loadAll, { refreshMs, afterActs: true });
  const { data } = query;
  useEffect(() => {
    setPace(data ? paceOfAll(data.posts, Date.now(), LEAST_PAUSE_MS * data.pages) : false);
  }, [data]);
  return query;
}

async function loadAll(ll: LinkFetch, signal: AbortSignal): Promise<AllPosts> {
  const posts: PostResponse[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await operations.listPosts({ client: ll.api, query: { limit: PAGE, cursor }, signal });
    posts.push(...page.posts);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined || pages === MOST_PAGES) return { posts, isCut: cursor !== undefined, pages };
  }
}
