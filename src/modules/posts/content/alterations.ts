import { HASHTAG } from './hashtag.js';
import { countReserved, toReadersText } from './little-text.js';

export const ALTERATION_KINDS = ['line_breaks', 'outer_blanks', 'escaped', 'hashtag', 'mention'] as const;

/** Something that is not sent, or not understood, as it was written. */
export interface Alteration {
  kind: (typeof ALTERATION_KINDS)[number];
  message: string;
  /** Where in the readers' text, in UTF-16 code units from 0. */
  at?: number;
}

/** A name behind an @, but no e-mail address. */
const MENTION = /(?<![\p{L}\p{N}_.+-])@(?:\[[^\]\n]*\]|[\p{L}\p{N}][\p{L}\p{N}_.-]*)/gu;

const HASHTAGS = new RegExp(HASHTAG, 'gu');

/** All that happens to a text between its author and its readers. `content` is as the author sent it. */
export function listAlterations(content: string, stored: string): Alteration[] {
  const text = toReadersText(stored);
  const escaped = countReserved(text);
  return [
    ...when(content !== stored, 'line_breaks', 'Line breaks are stored and sent as single line feeds.'),
    ...when(text !== stored, 'outer_blanks', 'White space at the beginning and end is not sent.'),
    ...when(escaped > 0, 'escaped', escapedMessage(escaped)),
    ...allOf(HASHTAGS, text, 'hashtag', (found) => `${found} is sent as a hashtag, which links.`),
    ...allOf(MENTION, text, 'mention', (found) => `${found} stays plain text: nobody is mentioned.`),
  ];
}

function when(applies: boolean, kind: Alteration['kind'], message: string): Alteration[] {
  return applies ? [{ kind, message }] : [];
}

function allOf(
  pattern: RegExp,
  text: string,
  kind: Alteration['kind'],
  messageFor: (found: string) => string,
): Alteration[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    message: messageFor(match[0]),
    at: match.index,
  }));
}

function escapedMessage(count: number): string {
  const characters = count === 1 ? '1 character' : `${count} characters`;
  return `${characters} that LinkedIn reserves ${count === 1 ? 'is' : 'are'} sent with a backslash; readers see them as written.`;
}
