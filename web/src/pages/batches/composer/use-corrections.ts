import { useState } from 'preact/hooks';
import type { Corrections } from './check-entries.js';

const NONE: Corrections = { texts: new Map(), refused: new Set() };

/** What a person writes in place of texts that are no addresses. */
export function useCorrections() {
  const [corrections, set] = useState(NONE);
  return {
    corrections,
    correct: (original: string, text: string) =>
      set(({ texts, refused }) => ({ refused, texts: new Map(texts).set(original, text) })),
    refuse: (texts: readonly string[]) =>
      set((before) => ({ ...before, refused: new Set([...before.refused, ...texts]) })),
  };
}
