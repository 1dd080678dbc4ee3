import type { LinkFetch } from '@linkfetch/sdk';
import { useEffect, useState } from 'preact/hooks';
import { type Fault, faultOf } from './fault.js';
import { useLoads } from './use-loads.js';
import { useWhenBack } from './use-when-back.js';
import { useWorkspace } from './workspace-context.js';

export interface Query<T> {
  data?: T;
  fault?: Fault;
  /** Somebody waits: for the first answer, or after `reload`. */
  isLoading: boolean;
  reload(): void;
}

export interface QueryOptions {
  /** Again and again, for as long as somebody looks on. */
  refreshMs?: number | false;
  /** Again after anything that a person did: what they did may have changed it. */
  afterActs?: boolean;
}

interface Shown<T> extends Omit<Query<T>, 'reload'> {
  scope: string;
}

/** Loads when `key` or the mode changes, and keeps showing what it has while the same is loaded again. */
export function useQuery<T>(
  key: string,
  load: (ll: LinkFetch, signal: AbortSignal) => Promise<T>,
  { refreshMs = false, afterActs = false }: QueryOptions = {},
): Query<T> {
  const workspace = useWorkspace();
  const scope = `${workspace.mode} ${key}`;
  const [latest, show] = useState<Shown<T>>({ scope, isLoading: true });
  // What belongs to another key or mode is never shown, not for one frame.
  const ofScope = (shown: Shown<T>) => (shown.scope === scope ? shown : { scope, isLoading: true });

  const put = (change: Partial<Shown<T>>) => show((before) => ({ ...ofScope(before), ...change }));

  const read = async (signal: AbortSignal, isQuiet: boolean) => {
    if (!isQuiet) put({ isLoading: true });
    try {
      const data = await workspace.perform((ll) => load(ll, signal), { isQuiet });
      if (!signal.aborted) put({ data, fault: undefined, isLoading: false });
    } catch (error) {
      if (!signal.aborted) put({ fault: faultOf(error), isLoading: false });
    }
  };
  const { reload, refresh } = useLoads(scope, read, refreshMs);
  useEffect(() => (afterActs ? workspace.onAct(refresh) : undefined), [workspace, afterActs]);
  const { data, fault, isLoading } = ofScope(latest);
  useWhenBack(fault, reload);
  return { data, fault, isLoading, reload };
}
