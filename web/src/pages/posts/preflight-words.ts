import type { AlterationResponse } from '../../api/index.js';
import { listed, plural } from '../../format/index.js';

/** More names than this are a wall of words. */
const NAMED = 5;

/** What is sent otherwise than it was written, in a few sentences: all hashtags in one, all names in another. */
export function alterationWords(alterations: readonly AlterationResponse[], text: string): string[] {
  const others = alterations.filter(({ kind }) => kind !== 'hashtag' && kind !== 'mention');
  return [
    ...others.map(({ message }) => message),
    ...about(wordsOf('hashtag', alterations, text), (words) => `Sent as links: ${words}.`),
    ...about(
      wordsOf('mention', alterations, text),
      (words) => `Stays plain text, nobody is mentioned: ${words}.`,
    ),
  ];
}

function wordsOf(kind: string, alterations: readonly AlterationResponse[], text: string): string[] {
  const places = alterations.filter((one) => one.kind === kind).map(({ at = 0 }) => at);
  return [...new Set(places.map((at) => wordAt(text, at)))];
}

/** A hashtag ends with its letters and digits, a name goes on over dots and dashes. */
const HASHTAG_OR_NAME = /^(?:#[\p{L}\p{N}\p{M}]+|@(?:\[[^\]\n]*\]|[\p{L}\p{N}][\p{L}\p{N}_.-]*))/u;

function wordAt(text: string, at: number): string {
  return HASHTAG_OR_NAME.exec(text.slice(at))?.[0] ?? '';
}

function about(words: readonly string[], say: (words: string) => string): string[] {
  if (words.length === 0) return [];
  const rest = words.length - NAMED;
  const named = words.slice(0, NAMED);
  return [say(listed(rest > 0 ? [...named, plural(rest, 'other')] : named))];
}
