import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Mode } from '../api/index.js';
import type { SessionState, SessionStore } from './session-store.js';

export interface SessionHold {
  store: SessionStore;
  state: SessionState;
  mode: Mode;
  setMode(mode: Mode): void;
}

export const SessionContext = createContext<SessionHold | undefined>(undefined);

export function useSessionHold(): SessionHold {
  const hold = useContext(SessionContext);
  if (!hold) throw new Error('Nobody is signed in outside a SessionProvider.');
  return hold;
}

/** Whether the workspace’s real side is looked at, or its test side. */
export function useMode(): Pick<SessionHold, 'mode' | 'setMode'> {
  const { mode, setMode } = useSessionHold();
  return { mode, setMode };
}

/** Who is signed in; on pages, somebody is. */
export function useSession() {
  const { store, state } = useSessionHold();
  if (state.step !== 'in') throw new Error('Pages are shown to those who are signed in.');
  const { email, plan } = state.session;
  return {
    email,
    plan,
    signOut: () => store.signOut(),
    signOutEverywhere: () => store.signOutEverywhere(),
    renew: () => store.renew(),
    /** Where the session has ended with what was done, as with the account itself. */
    leave: (note: string) => store.leave(note),
  };
}
