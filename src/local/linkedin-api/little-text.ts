/** One piece of a text at its beginning: an escaped character, a hashtag in either spelling, or a plain run. */
const PIECE =
  /^(?:\\(?<escaped>[\s\S])|\{hashtag\|\\?[#＃]\|(?<template>[^|{}]*)\}|(?<tag>#[\p{L}\p{N}_]+)|(?<plain>[^\\|{}@[\]()<>#*_~]+))/u;

/**
 * What readers see of a text in LinkedIn's little format. A reserved character that is not escaped ends the text, as
 * it does there, without a word.
 */
export function readLittleText(text: string): string {
  let seen = '';
  for (let rest = text; rest !== ''; ) {
    const piece = PIECE.exec(rest);
    if (!piece?.groups) break;
    const { escaped, template, tag, plain } = piece.groups;
    seen += escaped ?? (template === undefined ? (tag ?? plain) : `#${template}`);
    rest = rest.slice(piece[0].length);
  }
  return seen;
}
