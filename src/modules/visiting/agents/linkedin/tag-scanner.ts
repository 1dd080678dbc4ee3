/** A tag as the parser sees it; names in lower case. */
export interface Tag {
  name: string;
  isEnd: boolean;
  isSelfClosing: boolean;
}

/** What may follow `<`: an end tag, a start tag, a comment, CDATA, or something that runs to the next `>`. */
const OPENING = /<(?:\/[ \t\n\f\r]*([a-z][^ \t\n\f\r>]*)|([a-z][^ \t\n\f\r/>]*)|(!--)|(!\[CDATA\[)|[/!?])/gi;

/** The end of a start tag, or one attribute; it stops behind a quote that begins a value. */
const ATTRIBUTE =
  /([ \t\n\f\r/]*)(?:(>)|[^ \t\n\f\r/>][^ \t\n\f\r/>=]*(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:(["'])|[^ \t\n\f\r>]*))?)/y;

const SELF_CLOSING = /\/[ \t\n\f\r]*$/;

/** What stands in these is text, whatever it looks like. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/**
 * The tags of a page in one pass, as `htmlparser2` would see them: every rule here is one of its own, and
 * whatever hid a tag from this scan but not from the parser would be a way around `findExcess`.
 */
export function* tagsOf(html: string): Generator<Tag> {
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [, endName, startName, comment, cdata] = match;
    const position = opening.lastIndex;
    if (startName !== undefined) {
      const name = startName.toLowerCase();
      const { end, isSelfClosing } = endOfStartTag(html, position);
      yield { name, isEnd: false, isSelfClosing };
      const isRaw = RAW_TEXT.has(name) && !isSelfClosing;
      opening.lastIndex = isRaw ? startOfEndTag(html, name, end) : end;
    } else if (comment) {
      // `<!-->` is a comment already: its dashes both begin and end it.
      opening.lastIndex = behind(html, '-->', position - '--'.length);
    } else if (cdata) {
      opening.lastIndex = behind(html, ']]>', position);
    } else {
      opening.lastIndex = behind(html, '>', position);
      if (endName !== undefined) yield { name: endName.toLowerCase(), isEnd: true, isSelfClosing: false };
    }
  }
}

/** The position behind the next `text`; the end of the page where there is none. */
function behind(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  return index < 0 ? html.length : index + text.length;
}

function endOfStartTag(html: string, from: number): { end: number; isSelfClosing: boolean } {
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
    const [, before = '', isEnd, quote] = match;
    if (isEnd) return { end: ATTRIBUTE.lastIndex, isSelfClosing: SELF_CLOSING.test(before) };
    if (quote) ATTRIBUTE.lastIndex = behind(html, quote, ATTRIBUTE.lastIndex);
  }
  return { end: html.length, isSelfClosing: false };
}

function startOfEndTag(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[ \\t\\n\\f\\r>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
