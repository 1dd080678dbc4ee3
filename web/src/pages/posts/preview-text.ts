interface Piece {
  kind: 'text' | 'tag' | 'link';
  text: string;
}

/** As the API sends hashtags: docs/posts.md. LinkedIn makes links of addresses itself. */
const HASHTAG = /(?<![\p{L}\p{N}_/?=&%@#~+.-])#(?=\p{N}*\p{L})[\p{L}\p{N}\p{M}]+(?![\p{L}\p{N}\p{M}_])/u;
const LINK = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]*[^\s<>".,;:!?'’)\]]/u;
const SPECIAL = new RegExp(`${LINK.source}|${HASHTAG.source}`, 'gu');

/** A feed shows about so much before it folds a post. */
const FOLD_LINES = 3;
const FOLD_LENGTH = 210;

/** A text in pieces, of which some will be links. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push({ kind: match[0].startsWith('#') ? 'tag' : 'link', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** What is seen before somebody asks for more; all of a text that is short. Never half a character. */
export function foldedText(text: string): string {
  const lines = text.split('\n');
  const top = lines.slice(0, FOLD_LINES).join('\n');
  if (top.length > FOLD_LENGTH) return beforeWord(top);
  return lines.length > FOLD_LINES ? top.trimEnd() : text;
}

function beforeWord(text: string): string {
  const start = wholeCharacters(text.slice(0, FOLD_LENGTH));
  const space = start.search(/\s+\S*$/);
  return space > FOLD_LENGTH / 2 ? start.slice(0, space) : start;
}

function wholeCharacters(start: string): string {
  const characters = [...new Intl.Segmenter().segment(start)];
  return characters
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');
}
