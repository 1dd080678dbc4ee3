import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { useMode } from './session-context.js';

type Memory = Map<string, unknown>;

const PageMemoryContext = createContext<Memory | undefined>(undefined);

/** What pages leave for whoever comes back to them. It goes with the session and with the document, and is on no disk. */
export function PageMemory({ children }: { children: ComponentChildren }) {
  const [memory] = useState<Memory>(() => new Map());
  return <PageMemoryContext.Provider value={memory}>{children}</PageMemoryContext.Provider>;
}

export interface Remembered<T> {
  value: T;
  /** The next one begins anew; who has this one keeps it. */
  forget(): void;
}

/** The same thing each time that a page is opened in the same mode, until it is forgotten. */
export function useRemembered<T>(name: string, make: () => T): Remembered<T> {
  const memory = useContext(PageMemoryContext);
  if (!memory) throw new Error('Nothing is remembered outside a PageMemory.');
  const { mode } = useMode();
  const key = `${mode} ${name}`;
  const value = useMemo(() => {
    if (!memory.has(key)) memory.set(key, make());
    return memory.get(key) as T;
  }, [memory, key]);
  return { value, forget: () => void memory.delete(key) };
}
