import { useEffect, useRef } from 'preact/hooks';
import type { PostStatus } from '../../api/index.js';
import { useNotices } from '../../ui/index.js';

const PENDING: ReadonlySet<PostStatus> = new Set(['scheduled', 'publishing']);

/** Says what became of a post while somebody looked on. */
export function useTurnNotice(status: PostStatus): void {
  const { say, warn } = useNotices();
  const before = useRef(status);
  useEffect(() => {
    const wasPending = PENDING.has(before.current);
    before.current = status;
    if (!wasPending) return;
    if (status === 'published') say('The post is published.');
    if (status === 'failed') warn('The post was not published.');
    if (status === 'unknown') warn('Nobody knows whether the post was published.');
  }, [status, say, warn]);
}
