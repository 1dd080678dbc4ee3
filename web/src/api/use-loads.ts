import { useEffect, useRef } from 'preact/hooks';
import { untilDue } from './until-due.js';

/** `isQuiet`: nobody asked for it just now. */
export type Load = (signal: AbortSignal, isQuiet: boolean) => Promise<void>;

export interface Loads {
  /** Starts a load; one that is still under way is aborted. */
  start(load: Load): Promise<void>;
  reload(): void;
  /** As if by itself. */
  refresh(): void;
}

/** Loads when `scope` changes and every `refreshMs`, one load at a time, and aborts when the scope or the page goes. */
export function useLoads(scope: string, load: Load, refreshMs: number | false = false): Loads {
  const latest = useRef(load);
  latest.current = load;
  const running = useRef<AbortController>(undefined);

  const start = (next: Load, isQuiet = false) => {
    running.current?.abort();
    running.current = new AbortController();
    return next(running.current.signal, isQuiet);
  };

  // The scope says when to load, the ref holds what.
  useEffect(() => {
    void start(latest.current);
    return () => running.current?.abort();
  }, [scope]);

  useEffect(() => {
    if (refreshMs === false) return undefined;
    const ended = new AbortController();
    void repeat(refreshMs, () => start(latest.current, true), ended.signal);
    return () => ended.abort();
  }, [scope, refreshMs]);

  return {
    start,
    reload: () => void start(latest.current),
    refresh: () => void start(latest.current, true),
  };
}

async function repeat(everyMs: number, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await untilDue(everyMs, signal);
    if (!signal.aborted) await work();
  }
}
