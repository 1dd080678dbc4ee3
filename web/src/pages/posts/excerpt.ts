import { cut } from '../../format/index.js';

const SHOWN = 140;

/** The beginning of a post in one line. */
export function excerptOf(content: string, length = SHOWN): string {
  return cut(content.replaceAll(/\s+/g, ' ').trim(), length);
}
