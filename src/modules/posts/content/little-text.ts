import { HASHTAG } from './hashtag.js';

/** What LinkedIn's "little" text format gives a meaning to. From one that is not escaped on, it drops the text. */
const RESERVED = /[\\|{}@[\]()<>#*_~]/;

const HASHTAG_OR_RESERVED = new RegExp(`${HASHTAG.source}|${RESERVED.source}`, 'gu');

/** What readers see of a text: white space around it is not sent, so that nothing hangs on who would drop it. */
export function toReadersText(content: string): string {
  return content.trim();
}

/** The text as LinkedIn's Posts API is sent it: hashtags link, and everything else stands as it was written. */
export function toLittleText(content: string): string {
  return escapeLittleText(toReadersText(content));
}

export function escapeLittleText(text: string): string {
  return text.replace(HASHTAG_OR_RESERVED, (found, word: string | undefined) =>
    word === undefined ? `\\${found}` : `{hashtag|\\#|${word}}`,
  );
}

/** How many characters are escaped on the way. */
export function countReserved(text: string): number {
  return [...text.matchAll(HASHTAG_OR_RESERVED)].filter(([, word]) => word === undefined).length;
}
