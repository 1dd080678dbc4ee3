import type { LinkFetch } from '@linkfetch/sdk';
import { useEffect } from 'preact/hooks';
import { type Fault, faultOf } from './fault.js';
import { useLoads } from './use-loads.js';
import { useShown } from './use-shown.js';
import { useWhenBack } from './use-when-back.js';

interface Page<T> {
  items: readonly T[];
  next: string | null;
}

interface Shown<T> extends Page<T> {
  /** Where it was read from last; undefined for the first page. */
  cursor?: string;
  fault?: Fault;
  isLoading: boolean;
}

export interface Pages<T> {
  items: readonly T[];
  fault?: Fault;
  isLoading: boolean;
  hasMore: boolean;
  loadMore(): void;
  /** Begins again with the first page. */
  reload(): void;
  /** Does again what failed. */
  retry(): void;
}

interface PagesOptions<T> {
  /** How soon the first page is read again, by what is on it. Whoever reads further back is left in peace. */
  refreshMs?(items: readonly T[]): number | false;
  /** Again after anything that a person did: what they did may have changed it. */
  afterActs?: boolean;
}

/** A list page by page. */
export function usePages<T>(
  key: string,
  load: (ll: LinkFetch, cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  { refreshMs = () => false, afterActs = false }: PagesOptions<T> = {},
): Pages<T> {
  const nothing: Shown<T> = { items: [], next: null, isLoading: true };
  const { workspace, scope, shown, put } = useShown(key, nothing);
  const { items, cursor, fault, isLoading, next } = shown;

  const read = async (cursor: string | undefined, signal: AbortSignal, isQuiet = false) => {
    if (!isQuiet) put(() => ({ cursor, isLoading: true, fault: undefined }));
    try {
      const { items, next } = await workspace.perform((ll) => load(ll, cursor, signal), { isQuiet });
      if (signal.aborted) return;
      const all = (before: readonly T[]) => (cursor ? [...before, ...items] : items);
      put((before) => ({ items: all(before.items), next, fault: undefined, isLoading: false }));
    } catch (error) {
      if (!signal.aborted) put(() => ({ fault: faultOf(error), isLoading: false }));
    }
  };
  const isFollowed = cursor === undefined && !isLoading;
  const first = (signal: AbortSignal, isQuiet: boolean) => read(undefined, signal, isQuiet);
  const { start, reload } = useLoads(scope, first, isFollowed && refreshMs(items));
  useEffect(() => (afterActs ? workspace.onAct(reload) : undefined), [workspace, afterActs]);
  const loadMore = () => {
    if (next !== null && !isLoading) void start((signal) => read(next, signal));
  };
  const retry = cursor ? loadMore : reload;
  useWhenBack(fault, retry);
  return { items, fault, isLoading, hasMore: next !== null, loadMore, reload, retry };
}
