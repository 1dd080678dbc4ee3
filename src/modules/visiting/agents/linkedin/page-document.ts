import { type CheerioAPI, load } from 'cheerio/slim';
import { PageChanged } from '../visit.errors.js';
import { findExcess } from './markup-limits.js';
import { isMasked, type Reading, readLine, readProse } from './text.js';

export type PageDocument = CheerioAPI;
/** A selection of elements. Spelled like this because cheerio does not export its element type. */
export type Elements = ReturnType<ReturnType<CheerioAPI['root']>['find']>;
type PageNode = Elements[number]['children'][number];

const TEXT_NODE = 3;
/** Sign-in dialogs and their buttons are nested within names and places; the rest is never shown as text. */
const NEVER_CONTENT = new Set(['button', 'code', 'icon', 'noscript', 'script', 'style', 'svg', 'template']);
const DIALOG_CLASS = /(?:^|\s)(?:modal|contextual-sign-in-modal)(?:\s|$)/;
const BLOCKS = new Set(['dd', 'div', 'dt', 'h1', 'h2', 'h3', 'h4', 'li', 'p', 'section', 'ul']);

/**
 * htmlparser2, not parse5: the pages close their tags properly, and it is several times faster. Throws
 * `PageChanged` for a page that would take it too long.
 */
export function openPage(html: string): PageDocument {
  const excess = findExcess(html);
  if (excess !== null) throw new PageChanged(`has ${excess}`, html);
  return load(html);
}

export function each(elements: Elements): Elements[] {
  return elements.toArray().map((_element, index) => elements.eq(index));
}

/** The text of the first of `elements`, on one line. */
export function lineOf(elements: Elements): Reading {
  return readLine(textOf(elements));
}

/** The text of the first of `elements`, with its paragraphs. */
export function proseOf(elements: Elements): Reading {
  return readProse(textOf(elements));
}

/** A text that may be clipped: the page then holds it twice, clipped and whole. */
export function expandableProseOf(elements: Elements): Reading {
  const whole = elements.find('.show-more-less-text__text--more').first();
  const clipped = elements.find('.show-more-less-text__text--less').first();
  return proseOf([whole, clipped].find((text) => text.length > 0) ?? elements);
}

/** The pieces of text in the first of `elements`, one for each unbroken piece between tags. */
export function textPieces(elements: Elements): string[] {
  const pieces = renderText(elements, () => '\n').split('\n');
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function textOf(elements: Elements): string {
  return renderText(elements, (tag) => (BLOCKS.has(tag) ? '\n' : ''));
}

function renderText(elements: Elements, breakAround: (tag: string) => string): string {
  const output: string[] = [];
  for (const child of elements[0]?.children ?? []) appendText(child, breakAround, output);
  return output.join('');
}

function appendText(node: PageNode, breakAround: (tag: string) => string, output: string[]): void {
  if (node.nodeType === TEXT_NODE) output.push(pieceOf(node.data));
  if (!('attribs' in node) || isNeverContent(node)) return;
  if (node.name === 'br') output.push('\n');

  const lineBreak = breakAround(node.name);
  output.push(lineBreak);
  for (const child of node.children) appendText(child, breakAround, output);
  output.push(lineBreak);
}

/** Other whitespace than our own line ends means nothing. A masked piece gets its own line, to be dropped by itself. */
function pieceOf(text: string): string {
  const piece = text.replace(/\s+/g, ' ');
  return isMasked(piece) ? `\n${piece}\n` : piece;
}

function isNeverContent({ name, attribs }: Elements[number]): boolean {
  const opensDialog = 'data-modal' in attribs;
  const isDialog = attribs.role === 'dialog' || DIALOG_CLASS.test(attribs.class ?? '');
  return NEVER_CONTENT.has(name) || opensDialog || isDialog;
}
