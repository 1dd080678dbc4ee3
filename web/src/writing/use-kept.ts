import { keptTexts, useMode, useSession } from '../session/index.js';

export interface Kept<T> {
  /** Nothing when nothing was kept, or what was kept is of another make. */
  read(): T | undefined;
  keep(value: T): void;
  forget(): void;
}

/** Unsaved text of whoever is signed in, in the mode in force, across a reload and an ended session. */
export function useKept<T>(name: string, isOne: (value: unknown) => value is T): Kept<T> {
  return useKeeper(isOne)(name);
}

/** The same for a name that is known later. */
export function useKeeper<T>(isOne: (value: unknown) => value is T): (name: string) => Kept<T> {
  const { email } = useSession();
  const { mode } = useMode();
  return (name) => {
    const key = `${email} ${mode} ${name}`;
    return {
      read: () => {
        const value = keptTexts.read(key);
        return isOne(value) ? value : undefined;
      },
      keep: (value) => keptTexts.keep(key, value),
      forget: () => keptTexts.forget(key),
    };
  };
}
