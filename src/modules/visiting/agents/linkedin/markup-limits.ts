import { type Tag, tagsOf } from './tag-scanner.js';

export interface MarkupLimits {
  nested: number;
  /** Elements right within one other. */
  siblings: number;
  tags: number;
}

/**
 * Real pages nest some thirty deep and have up to 10,000 tags. The parser's time grows with the square of the
 * depth: 100,000 nested tags would block the process for most of a minute. That of a search within an element grows
 * with the square of its children: 90,000 block it for longer, and each page is searched dozens of times.
 */
const LIMITS: MarkupLimits = { nested: 256, siblings: 2_500, tags: 100_000 };

const NEVER_OPEN = new Set(
  words(
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  ),
);

const ENDS_P =
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul';
const ENDS_FIELDS = 'button datalist input output select textarea';
const FIELDS = 'button datalist input optgroup option select textarea';

/** Elements whose start ends others right before them. None may be missing, see `tagsOf`. */
const ENDS = new Map<string, readonly string[]>([
  ...words(ENDS_P).map((name) => [name, ['p']] as const),
  ...words(ENDS_FIELDS).map((name) => [name, words(FIELDS)] as const),
  ['body', ['head', 'link', 'script']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['li', ['li']],
  ['optgroup', ['optgroup', 'option']],
  ['option', ['option']],
  ['rp', ['rp', 'rt']],
  ['rt', ['rp', 'rt']],
  ['tbody', ['tbody', 'thead']],
  ['td', ['td', 'th', 'thead']],
  ['tfoot', ['tbody', 'thead']],
  ['th', ['th']],
  ['tr', ['td', 'th', 'tr']],
]);

const FOREIGN = new Set(['math', 'svg']);

/** Within foreign elements these hold HTML again. */
const HTML_IN_FOREIGN = new Set(words('annotation-xml desc foreignobject mi mn mo ms mtext title'));

/** Why a page is too much for the parser, found in one cheap pass; null when it is not. */
export function findExcess(html: string, limits: MarkupLimits = LIMITS): string | null {
  const nesting = new Nesting();
  let tags = 0;
  for (const tag of tagsOf(html)) {
    tags += 1;
    nesting.take(tag);
    if (tags > limits.tags) return `more than ${limits.tags} tags`;
    if (nesting.depth > limits.nested) return `tags nested more than ${limits.nested} deep`;
    if (nesting.siblings > limits.siblings) return `more than ${limits.siblings} tags side by side`;
  }
  return null;
}

/** The elements that are open, by the rules of `htmlparser2`, its odd ones included. */
class Nesting {
  readonly #open: string[] = [];
  /** Whether tags may close themselves, for each element that decides that anew. */
  readonly #foreign: boolean[] = [];
  /** How many elements have begun right within each that is open; first those within none. */
  readonly #begun: number[] = [0];
  /** The most that have begun within one. */
  siblings = 0;

  get depth(): number {
    return this.#open.length;
  }

  take({ name, isEnd, isSelfClosing }: Tag): void {
    if (isEnd) this.#close(name);
    else this.#start(name);
    if (isSelfClosing && this.#foreign.at(-1) && this.#open.at(-1) === name) this.#open.pop();
  }

  #start(name: string): void {
    const ended = ENDS.get(name) ?? [];
    while (ended.includes(this.#open.at(-1) ?? '')) this.#open.pop();
    this.#begin();
    if (NEVER_OPEN.has(name)) return;
    this.#open.push(name);
    this.#begun[this.depth] = 0;
    if (FOREIGN.has(name)) this.#foreign.push(true);
    else if (HTML_IN_FOREIGN.has(name)) this.#foreign.push(false);
  }

  #begin(): void {
    const begun = (this.#begun[this.depth] ?? 0) + 1;
    this.#begun[this.depth] = begun;
    this.siblings = Math.max(this.siblings, begun);
  }

  /** An end without a start means nothing for the depth, but `</p>` and `</br>` are elements by themselves. */
  #close(name: string): void {
    if (FOREIGN.has(name) || HTML_IN_FOREIGN.has(name)) this.#foreign.pop();
    const index = this.#open.lastIndexOf(name);
    if (index >= 0) this.#open.length = index;
    else this.#begin();
  }
}

function words(text: string): string[] {
  return text.split(' ');
}
