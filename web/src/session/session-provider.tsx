import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { connect, type Mode, Workspace, WorkspaceProvider } from '../api/index.js';
import { rememberedMode, rememberMode } from './mode-memory.js';
import { useObservable } from './observable.js';
import { SessionContext } from './session-context.js';
import { SessionStore } from './session-store.js';

/** Knows who is signed in and in which mode, and gives all below the workspace to work on. */
export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [store] = useState(() => new SessionStore());
  const state = useObservable(store.state);
  const { mode, setMode } = useRememberedMode();
  const workspace = useMemo(
    () => new Workspace(mode, connect(mode, store.credentials), store.doors),
    [mode, store],
  );

  useEffect(() => void store.find(), [store]);

  return (
    <SessionContext.Provider value={{ store, state, mode, setMode }}>
      <WorkspaceProvider value={workspace}>{children}</WorkspaceProvider>
    </SessionContext.Provider>
  );
}

function useRememberedMode() {
  const [mode, show] = useState<Mode>(rememberedMode);
  useLayoutEffect(() => {
    // The colours go by it: styles/tokens.css.
    document.documentElement.dataset.mode = mode;
    rememberMode(mode);
  }, [mode]);
  return { mode, setMode: show };
}
