import { LANGUAGE } from './language.js';

/** "timed_out" -> "Timed out": a word of the API for which there is no better one. */
export function sentenceCase(word: string): string {
  const spaced = word.replaceAll(/[_-]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE).format(words);
}

/** The first `length` characters, never half of one. */
export function cut(text: string, length: number): string {
  const characters = [...text.slice(0, length * 2)];
  return characters.length <= length && text.length <= length * 2
    ? text
    : `${characters.slice(0, length).join('')}…`;
}
