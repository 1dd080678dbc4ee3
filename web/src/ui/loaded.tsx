import type { ComponentChildren } from 'preact';
import { FaultNote } from './fault-note.js';
import { Skeleton } from './skeleton.js';
import type { ShownFault } from './types.js';

interface LoadedProps<T> {
  query: { data?: T; fault?: ShownFault; reload(): void };
  /** Of what will be there, so that nothing jumps when it comes. */
  height: string;
  children(data: T): ComponentChildren;
}

/** What was loaded; until then its place, or why it is not there. */
export function Loaded<T>({ query: { data, fault, reload }, height, children }: LoadedProps<T>) {
  if (data !== undefined) return <>{children(data)}</>;
  return fault ? <FaultNote fault={fault} retry={reload} /> : <Skeleton height={height} />;
}
