import { useEffect, useState } from 'preact/hooks';
import { type AccountResponse, operations, type Query, useQuery } from '../../api/index.js';

/** For what is pending and not watched here: of a batch, or of another tab. */
const PENDING_REFRESH_MS = 5_000;

/** What there is to spend, and the newest lookups. */
export function useAccount(): Query<AccountResponse> {
  const [refreshMs, setRefreshMs] = useState<number | false>(false);
  const query = useQuery('account', ({ api }, signal) => operations.getAccount({ client: api, signal }), {
    refreshMs,
    afterActs: true,
  });
  const hasPending = query.data?.recent_usage.some(({ status }) => status === 'pending');
  useEffect(() => setRefreshMs(hasPending ? PENDING_REFRESH_MS : false), [hasPending]);
  return query;
}
