import { profileOf } from './profile-address.js';
import { type Separator, splitRecords, type TableRecord } from './split-records.js';

/** Text as a table, with what there was to find out about it. */
export interface Table {
  separator: Separator;
  /** How many columns its widest record has. */
  width: number;
  records: readonly TableRecord[];
  /** The column that holds the addresses, as far as one can tell. */
  column: number;
}

/** Where there is nothing to choose between, the first of these. */
const SEPARATORS: readonly Separator[] = [null, ';', '\t', ','];

/** Enough records to find out what all are like. */
const SAMPLE = 100;

/** Of records that have as many cells as most of them, how many there must be for a separator to be one. */
const USUAL_SHARE = 0.9;

/** Excel's way to name the separator, in a line of its own. */
const NAMED_SEPARATOR = /^sep=([,;\t])(?:\r\n|\n|\r|$)/i;

const HEADING = /linked\s?in|profile|url|link/i;

export function readTable(text: string): Table {
  const [naming = '', named] = NAMED_SEPARATOR.exec(text) ?? [];
  const separator = (named as Separator | undefined) ?? separatorOf(text);
  const below = naming === '' ? 0 : 1;
  const records = splitRecords(text.slice(naming.length), separator).map((record) => ({
    ...record,
    line: record.line + below,
  }));
  const width = records.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  return { separator, width, records, column: columnOf(records, width) };
}

/** The one that brings most addresses to light, and of these one that cuts all records alike. */
function separatorOf(text: string): Separator {
  const rated = SEPARATORS.map((separator) => ({
    separator,
    ...rate(splitRecords(text, separator, SAMPLE)),
  }));
  const [best] = rated.sort(
    (one, other) => other.addresses - one.addresses || Number(other.isEven) - Number(one.isEven),
  );
  return best?.separator ?? null;
}

function rate(records: readonly TableRecord[]): { addresses: number; isEven: boolean } {
  const addresses = records.filter(({ cells }) => cells.some(isAddress)).length;
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [[width, times] = [1, 0]] = [...widths].sort(([, one], [, other]) => other - one);
  return { addresses, isEven: width > 1 && records.length > 1 && times >= records.length * USUAL_SHARE };
}

/** The column with most addresses; without any the one whose heading speaks of them. */
function columnOf(records: readonly TableRecord[], width: number): number {
  const found = Array.from({ length: width }, () => 0);
  for (const { cells } of records)
    cells.forEach((cell, column) => {
      if (isAddress(cell)) found[column] = (found[column] ?? 0) + 1;
    });
  const most = found.reduce((one, other) => Math.max(one, other), 0);
  if (most > 0) return found.indexOf(most);
  return Math.max(0, records[0]?.cells.findIndex((cell) => HEADING.test(cell)) ?? 0);
}

/** Whether the first record says what is below it. A column of its own must say so in words that headings have. */
export function hasHeading({ records, width }: Pick<Table, 'records' | 'width'>, column: number): boolean {
  const [first] = records;
  const title = first?.cells[column]?.trim() ?? '';
  if (!first || records.length < 2 || /[/.@]/.test(title)) return false;
  return width > 1 ? !first.cells.some(isAddress) : HEADING.test(title) && title.length <= 40;
}

function isAddress(cell: string): boolean {
  // Most cells are none, and are seen to be so at a glance.
  return cell.length < 2_100 && /linkedin\.com/i.test(cell) && profileOf(cell.trim()) !== undefined;
}
