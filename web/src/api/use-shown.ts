import { useState } from 'preact/hooks';
import type { Workspace } from './workspace.js';
import { useWorkspace } from './workspace-context.js';

interface ShownOfScope<S> {
  workspace: Workspace;
  /** The mode and the key. */
  scope: string;
  shown: S;
  put(change: (before: S) => Partial<S>): void;
}

/** What is shown of one key in one mode. What belongs to another is never shown, not for one frame. */
export function useShown<S extends object>(key: string, nothing: S): ShownOfScope<S> {
  const workspace = useWorkspace();
  const scope = `${workspace.mode} ${key}`;
  const [latest, show] = useState({ scope, shown: nothing });
  const ofScope = (one: typeof latest) => (one.scope === scope ? one.shown : nothing);

  const put = (change: (before: S) => Partial<S>) =>
    show((before) => ({ scope, shown: { ...ofScope(before), ...change(ofScope(before)) } }));
  return { workspace, scope, shown: ofScope(latest), put };
}
