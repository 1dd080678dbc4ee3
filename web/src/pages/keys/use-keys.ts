import { type KeyResponse, operations, type Pages, usePages } from '../../api/index.js';

const PAGE = 100;

/** The keys of the workspace, newest first, ended ones included: the API knows no filter. */
export function useKeys(): Pages<KeyResponse> {
  return usePages('keys', async (ll, cursor, signal) => {
    const query = { limit: PAGE, cursor };
    const { keys, next_cursor: next } = await operations.listKeys({ client: ll.api, query, signal });
    return { items: keys, next };
  });
}
