import { useEffect, useRef, useState } from 'preact/hooks';
import { type LookupResponse, type Query, useQuery, useWorkspace } from '../../api/index.js';
import { HOLD_SECONDS, paceOf } from './pace.js';

/** A lookup until it has ended. Cuts of the network and of the server are waited out. */
export function useWatchedLookup(id: string): Query<LookupResponse> {
  const workspace = useWorkspace();
  const [pace, setPace] = useState<number | false>(false);
  const isPending = useRef(false);

  const query = useQuery(
    `lookup ${id}`,
    (ll, signal) => ll.getLookup(id, { wait: isPending.current ? HOLD_SECONDS : 0, signal }),
    { refreshMs: pace },
  );
  const { data } = query;
  const next = paceOf(query);
  useEffect(() => setPace(next), [next]);

  useEffect(() => {
    const hasEnded = isPending.current && data?.status !== 'pending';
    isPending.current = data?.status === 'pending';
    // The balance and the list beside it say something else now.
    if (hasEnded) workspace.acted();
  }, [data?.status]);
  return query;
}
