import type { ComponentChildren } from 'preact';
import { EmptyState } from './empty-state.js';

interface NoSuchProps {
  /** Such as `batch`. */
  thing: string;
  mode: 'live' | 'test';
  /** Leads to those that are there. */
  action: ComponentChildren;
}

/** What an address names is not there, at least not for those who look in this mode. */
export function NoSuch({ thing, mode, action }: NoSuchProps) {
  const other = mode === 'live' ? 'test' : 'live';
  return (
    <EmptyState title={`There is no such ${thing} in ${mode} mode`} action={action}>
      The address may be mistyped, or it belongs to {other} mode, or what it named was deleted.
    </EmptyState>
  );
}
