import type { Setting } from './settings.js';

/** More would only be a mistake: a week is longer than anybody waits for a retry. */
const LONGEST_SECONDS = 7 * 24 * 60 * 60;

/** How long to wait before each further try, in seconds; there are as many further tries as numbers. */
export function waits(fallback: readonly number[], reason: string): Setting<readonly number[]> {
  return {
    reason,
    example: fallback.join(','),
    read(text) {
      if (text === undefined) return fallback;
      const seconds = text.split(',').map((part) => (/^ *\d{1,6} *$/.test(part) ? Number(part) : Number.NaN));
      if (seconds.every((wait) => wait <= LONGEST_SECONDS)) return seconds;
      throw new Error(
        `must be whole numbers from 0 to ${LONGEST_SECONDS} with commas between, not "${text}"`,
      );
    },
  };
}
