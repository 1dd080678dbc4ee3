/** One record of a table: a line, or several where a quoted cell has line breaks in it. */
export interface TableRecord {
  /** Of its beginning, from 1. */
  line: number;
  cells: readonly string[];
}

/** `null`: no separator, so that each line is one cell. */
export type Separator = ',' | ';' | '\t' | null;

/** Reads text as a table: cells in quotes may hold separators, line breaks and, doubled, quotes. Empty lines count for nothing. */
export function splitRecords(text: string, separator: Separator, atMost = Infinity): TableRecord[] {
  const reader = new RecordReader(text, separator);
  const records: TableRecord[] = [];
  while (!reader.isAtEnd && records.length < atMost) {
    const record = reader.next();
    if (record.cells.some((cell) => cell.trim() !== '')) records.push(record);
  }
  return records;
}

class RecordReader {
  private at = 0;
  private line = 1;
  /** From the last quote on that is closed: a stray one later would swallow the rest of the text. */
  private isQuoteLiteral = false;

  constructor(
    private readonly text: string,
    private readonly separator: Separator,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  next(): TableRecord {
    const { line } = this;
    const cells = [this.cell()];
    while (this.separator !== null && this.text[this.at] === this.separator) {
      this.at += 1;
      cells.push(this.cell());
    }
    this.skipLineEnd();
    return { line, cells };
  }

  private cell(): string {
    const quoted = this.quoted();
    return quoted === undefined ? this.plain() : quoted + this.plain();
  }

  /** What stands in quotes here; undefined where nothing does. */
  private quoted(): string | undefined {
    const begin = this.pastSpaces();
    if (this.text[begin] !== '"' || this.isQuoteLiteral) return undefined;
    const end = this.closingQuote(begin + 1);
    if (end === undefined) {
      this.isQuoteLiteral = true;
      return undefined;
    }
    const content = this.text.slice(begin + 1, end);
    this.at = end + 1;
    this.line += lineEndsIn(content);
    return content.replaceAll('""', '"');
  }

  private closingQuote(from: number): number | undefined {
    for (let quote = this.text.indexOf('"', from); quote >= 0; quote = this.text.indexOf('"', quote + 2))
      if (this.text[quote + 1] !== '"') return quote;
    return undefined;
  }

  /** Up to the next separator or the end of the line. */
  private plain(): string {
    const begin = this.at;
    while (!this.isAtEnd && !this.isStop(this.text[this.at])) this.at += 1;
    return this.text.slice(begin, this.at);
  }

  private isStop(character: string | undefined): boolean {
    return character === '\n' || character === '\r' || (character === this.separator && character !== null);
  }

  private pastSpaces(): number {
    let at = this.at;
    while (this.text[at] === ' ') at += 1;
    return at;
  }

  private skipLineEnd(): void {
    if (this.isAtEnd) return;
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
  }
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
