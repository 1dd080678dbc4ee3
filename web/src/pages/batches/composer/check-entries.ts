import { profileOf } from '../reading/profile-address.js';
import type { Entry } from '../reading/read-entries.js';

/** A text that is no address, wherever it stands. */
export interface WrongText {
  original: string;
  lines: readonly number[];
  /** What is sent in its place; empty leaves the line out. */
  correction: string;
  isRight: boolean;
}

export interface Corrections {
  /** By what stands in the file. */
  texts: ReadonlyMap<string, string>;
  /** What the API would not take, although it looked right from here. */
  refused: ReadonlySet<string>;
}

export interface Check {
  toSend: readonly Entry[];
  wrong: readonly WrongText[];
  /** Of what is to be sent, entries that can't be looked up. */
  invalid: number;
  /** How many profiles there are: each is charged once at most. */
  distinct: number;
  /** Further spellings of these. */
  duplicates: number;
}

/** What would be sent, looked at by the API's rules. */
export function checkEntries(entries: readonly Entry[], { texts, refused }: Corrections): Check {
  const profileIn = (text: string) => (refused.has(text) ? undefined : profileOf(text));
  const wrong = new Map<string, WrongText & { lines: number[] }>();
  const toSend: Entry[] = [];
  const profiles = new Set<string>();
  let invalid = 0;

  for (const { line, text: original } of entries) {
    const text = texts.get(original)?.trim() ?? original;
    const profile = profileIn(text);
    if (text !== original || profile === undefined) {
      // A list of its own for each further line would take the square of their number.
      const lines = wrong.get(original)?.lines ?? [];
      lines.push(line);
      const isRight = text === '' || profile !== undefined;
      wrong.set(original, { original, lines, correction: texts.get(original) ?? original, isRight });
    }
    if (text !== '') toSend.push({ line, text });
    if (profile !== undefined) profiles.add(profile);
    else if (text !== '') invalid += 1;
  }
  const duplicates = toSend.length - invalid - profiles.size;
  return { toSend, wrong: [...wrong.values()], invalid, distinct: profiles.size, duplicates };
}
