import { useEffect } from 'preact/hooks';
import { type BatchSummaryResponse, operations, type Pages, usePages } from '../../../api/index.js';

const PAGE = 20;
const REFRESH_MS = 4_000;

/** Batches, newest first; while one of the first page is pending it is read again and again. */
export function useBatches(): Pages<BatchSummaryResponse> {
  const pages = usePages('batches', async (ll, cursor, signal) => {
    const query = { cursor, limit: PAGE };
    const { batches, next_cursor: next } = await operations.listBatches({ client: ll.api, query, signal });
    return { items: batches, next };
  });
  const { items, isLoading, reload } = pages;
  const isMoving = items.length <= PAGE && items.some(({ status }) => status === 'pending');
  // After each load anew.
  useEffect(() => {
    if (!isMoving || isLoading) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isMoving, isLoading]);
  return pages;
}
