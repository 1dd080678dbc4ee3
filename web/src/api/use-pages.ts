import type { LinkFetch } from '@linkfetch/sdk';
import { useState } from 'preact/hooks';
import { type Fault, faultOf } from './fault.js';
import { useLoads } from './use-loads.js';
import { useWhenBack } from './use-when-back.js';
import { useWorkspace } from './workspace-context.js';

interface Page<T> {
  items: readonly T[];
  next: string | null;
}

interface Shown<T> extends Page<T> {
  scope: string;
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
}

/** A list page by page. */
export function usePages<T>(
  key: string,
  load: (ll: LinkFetch, cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const workspace = useWorkspace();
  const scope = `${workspace.mode} ${key}`;
  const nothing: Shown<T> = { scope, items: [], next: null, isLoading: true };
  const [latest, show] = useState(nothing);
  // What belongs to another key or mode is never shown, not for one frame.
  const ofScope = (shown: Shown<T>) => (shown.scope === scope ? shown : nothing);
  const shown = ofScope(latest);

  const read = async (cursor: string | undefined, signal: AbortSignal) => {
    const put = (change: (before: Shown<T>) => Partial<Shown<T>>) =>
      show((before) => ({ ...ofScope(before), ...change(ofScope(before)) }));
    put(() => ({ isLoading: true, fault: undefined }));
    try {
      const { items, next } = await workspace.perform((ll) => load(ll, cursor, signal));
      if (signal.aborted) return;
      put((before) => ({ items: cursor ? [...before.items, ...items] : items, next, isLoading: false }));
    } catch (error) {
      if (!signal.aborted) put(() => ({ fault: faultOf(error), isLoading: false }));
    }
  };
  const { start, reload } = useLoads(scope, (signal) => read(undefined, signal));
  const loadMore = () => {
    const { next, isLoading } = shown;
    if (next !== null && !isLoading) void start((signal) => read(next, signal));
  };
  const { items, fault, isLoading, next } = shown;
  useWhenBack(fault, items.length > 0 ? loadMore : reload);
  return { items, fault, isLoading, hasMore: next !== null, loadMore, reload };
}
