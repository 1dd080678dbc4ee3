import type { LinkFetch } from '@linkfetch/sdk';
import { useEffect } from 'preact/hooks';
import { type Fault, faultOf } from './fault.js';
import { useLoads } from './use-loads.js';
import { useShown } from './use-shown.js';
import { useWhenBack } from './use-when-back.js';

export interface Query<T> {
  data?: T;
  fault?: Fault;
  /** Somebody waits: for the first answer, or after `reload`. */
  isLoading: boolean;
  reload(): void;
}

interface QueryOptions<T> {
  /** Again and again, for as long as somebody looks on. What has come may decide how soon. */
  refreshMs?: number | false | ((data: T | undefined) => number | false);
  /** Again after anything that a person did: what they did may have changed it. */
  afterActs?: boolean;
}

/** Loads when `key` or the mode changes, and keeps showing what it has while the same is loaded again. */
export function useQuery<T>(
  key: string,
  load: (ll: LinkFetch, signal: AbortSignal) => Promise<T>,
  { refreshMs = false, afterActs = false }: QueryOptions<T> = {},
): Query<T> {
  const nothing: Omit<Query<T>, 'reload'> = { isLoading: true };
  const { workspace, scope, shown, put } = useShown(key, nothing);
  const { data, fault, isLoading } = shown;

  const read = async (signal: AbortSignal, isQuiet: boolean) => {
    if (!isQuiet) put(() => ({ isLoading: true }));
    try {
      const data = await workspace.perform((ll) => load(ll, signal), { isQuiet });
      if (!signal.aborted) put(() => ({ data, fault: undefined, isLoading: false }));
    } catch (error) {
      if (!signal.aborted) put(() => ({ fault: faultOf(error), isLoading: false }));
    }
  };
  const pace = typeof refreshMs === 'function' ? refreshMs(data) : refreshMs;
  const { reload, refresh } = useLoads(scope, read, pace);
  useEffect(() => (afterActs ? workspace.onAct(refresh) : undefined), [workspace, afterActs]);
  useWhenBack(fault, reload);
  return { data, fault, isLoading, reload };
}
