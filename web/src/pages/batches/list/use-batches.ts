import { type BatchSummaryResponse, operations, type Pages, usePages } from '../../../api/index.js';

const PAGE = 20;
const REFRESH_MS = 4_000;

/** Batches, newest first; while one of the first page is pending it is read again and again. */
export function useBatches(): Pages<BatchSummaryResponse> {
  return usePages(
    'batches',
    async (ll, cursor, signal) => {
      const query = { cursor, limit: PAGE };
      const { batches, next_cursor: next } = await operations.listBatches({ client: ll.api, query, signal });
      return { items: batches, next };
    },
    {
      refreshMs: (batches) => batches.some(({ status }) => status === 'pending') && REFRESH_MS,
      afterActs: true,
    },
  );
}
