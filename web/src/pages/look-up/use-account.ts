import { type AccountResponse, operations, type Query, useQuery } from '../../api/index.js';

/** For what is pending and not watched here: of a batch, or of another tab. */
const PENDING_REFRESH_MS = 5_000;

/** What there is to spend, and the newest lookups. */
export function useAccount(): Query<AccountResponse> {
  return useQuery('account', ({ api }, signal) => operations.getAccount({ client: api, signal }), {
    refreshMs: (account) => account !== undefined && hasPending(account) && PENDING_REFRESH_MS,
    afterActs: true,
  });
}

function hasPending({ recent_usage }: AccountResponse): boolean {
  return recent_usage.some(({ status }) => status === 'pending');
}
