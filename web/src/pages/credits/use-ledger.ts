import { type LedgerEntryResponse, operations, type Pages, usePages } from '../../api/index.js';

const PAGE = 30;

export function useLedger(): Pages<LedgerEntryResponse> {
  return usePages('ledger', async (ll, cursor, signal) => {
    const query = { limit: PAGE, cursor };
    const { entries, next_cursor: next } = await operations.listLedger({ client: ll.api, query, signal });
    return { items: entries, next };
  });
}
