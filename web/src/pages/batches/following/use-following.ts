import { useEffect, useState } from 'preact/hooks';
import { type Fault, faultOf, useWorkspace } from '../../../api/index.js';
import { newsOf } from './api-news.js';
import { type Connection, followBatch, type Progress } from './follow-batch.js';
import { whileSeen } from './while-seen.js';

interface Following {
  /** The latest news; undefined before the first. */
  progress?: Progress;
  connection?: Connection;
  /** There will be no more news. */
  fault?: Fault;
}

/** Follows a batch of the mode in force for as long as it is pending. After a fault, anew with what is `read` anew. */
export function useFollowing(id: string, isPending: boolean, read: unknown): Following {
  const workspace = useWorkspace();
  const scope = `${workspace.mode} ${id}`;
  const [latest, show] = useState<Following & { scope: string }>({ scope });
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (latest.fault) setRound((before) => before + 1);
  }, [read]);

  useEffect(() => {
    if (!isPending) return undefined;
    const put = (change: Following) =>
      show((before) => ({ ...(before.scope === scope ? before : { scope }), ...change }));
    return whileSeen((signal) => {
      put({ fault: undefined });
      const reader = {
        news: (progress: Progress) => put({ progress }),
        connection: (connection: Connection) => put({ connection }),
      };
      followBatch(newsOf(workspace, id), reader, signal).catch((error) => {
        if (!signal.aborted) put({ connection: undefined, fault: faultOf(error) });
      });
    });
  }, [workspace, scope, id, isPending, round]);
  return latest.scope === scope ? latest : {};
}
