const PREFIX = 'unsaved ';

/** Where storage is turned off or full: then a text lasts as long as the page. */
const inMemory = new Map<string, string>();

/** What was typed and is not saved yet, of this tab alone. It outlasts a reload and an ended session, not a sign-out. */
export const keptTexts = {
  read(name: string): unknown {
    try {
      return JSON.parse(inMemory.get(name) ?? stored(name) ?? 'null');
    } catch {
      return null;
    }
  },

  keep(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      sessionStorage.setItem(PREFIX + name, text);
      inMemory.delete(name);
    } catch {
      inMemory.set(name, text);
    }
  },

  forget(name: string): void {
    inMemory.delete(name);
    try {
      sessionStorage.removeItem(PREFIX + name);
    } catch {
      // There was nothing to remove.
    }
  },

  forgetAll(): void {
    inMemory.clear();
    try {
      for (const key of Object.keys(sessionStorage))
        if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};

function stored(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
