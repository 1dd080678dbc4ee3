import { useEffect, useState } from 'preact/hooks';
import { type BatchSummaryResponse, type Query, useQuery, useWorkspace } from '../../../api/index.js';
import type { Connection, Progress } from '../following/follow-batch.js';
import { useFollowing } from '../following/use-following.js';
import { newest } from './standing-of.js';

interface ShownBatch extends Query<BatchSummaryResponse> {
  /** How news come; undefined when none are to come. */
  connection?: Connection;
}

/** A callback that has not arrived is tried for days, so nobody needs to know within the second. */
const CALLBACK_LOOK_MS = 10_000;

const REFUNDS_LOOK_MS = 2_000;

/** A batch as it stands, and as it goes on. */
export function useBatch(id: string): ShownBatch {
  const workspace = useWorkspace();
  const query = useSummary(id);
  const isPending = query.data?.status === 'pending';
  const { progress, connection, fault } = useFollowing(id, isPending, query.data);
  const hasEnded = progress !== undefined && progress.status !== 'pending';
  // The balance says something else then, too.
  useLateReload(lostOf(progress), hasEnded, () => workspace.acted());
  return {
    ...query,
    data: query.data && newest(query.data, progress),
    // Where the connection is said to be cut, nothing more is to be said of what did not come.
    fault: connection === 'cut' && query.data ? undefined : (query.fault ?? fault),
    connection: isPending && !hasEnded ? connection : undefined,
  };
}

/**
 * Only the batch itself tells what came back, and whether the callback arrived: it is read again after something failed,
 * a while later as more may follow, and at the end.
 */
function useLateReload(lost: number, hasEnded: boolean, reload: () => void): void {
  const [known, setKnown] = useState(0);
  const isOld = lost !== known;
  useEffect(() => {
    if (hasEnded) reload();
    if (hasEnded || !isOld) return undefined;
    const timer = setTimeout(() => {
      setKnown(lost);
      reload();
    }, REFUNDS_LOOK_MS);
    return () => clearTimeout(timer);
  }, [isOld, hasEnded]);
}

function lostOf(progress: Progress | undefined): number {
  return progress ? progress.failed + progress.timed_out : 0;
}

function useSummary(id: string): Query<BatchSummaryResponse> {
  const [isCalling, setCalling] = useState(false);
  const query = useQuery(id, (ll, signal) => ll.openBatch(id).summary({ signal }), {
    refreshMs: isCalling && CALLBACK_LOOK_MS,
    afterActs: true,
  });
  const { data } = query;
  useEffect(() => {
    setCalling(data?.callback_status === 'pending' && data.status !== 'pending');
  }, [data]);
  return query;
}
