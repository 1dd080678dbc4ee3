const PREFIX = 'unsaved ';

/** Where storage is turned off or full: then a text lasts as long as the page. */
const inMemory = new Map<string, string>();

/** What was typed and is not saved yet, of this tab alone. */
export const keptTexts = {
  read(name: string): unknown {
    try {
      return JSON.parse(stored(name) ?? inMemory.get(name) ?? 'null');
    } catch {
      return null;
    }
  },

  keep(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      sessionStorage.setItem(PREFIX + name, text);
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
};

function stored(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
