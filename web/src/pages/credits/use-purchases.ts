import { operations, type Pages, type PurchaseResponse, usePages } from '../../api/index.js';

const PAGE = 10;

export function usePurchases(): Pages<PurchaseResponse> {
  return usePages('purchases', async (ll, cursor, signal) => {
    const query = { limit: PAGE, cursor };
    const { purchases, next_cursor: next } = await operations.listPurchases({
      client: ll.api,
      query,
      signal,
    });
    return { items: purchases, next };
  });
}
