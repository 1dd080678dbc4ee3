import type { FieldState } from '../../../scraping/index.js';

interface Masked {
  readonly masked: true;
}

/** Stands where the page showed asterisks in place of a value. Guests may not see it, so neither may callers. */
export const MASKED: Masked = Object.freeze({ masked: true });

/** What one place of a page says: a value, asterisks, or nothing. */
export type Reading<T = string> = T | Masked | null;

/** Bidi marks and joiners may stand around a mask; they are no content either. */
const MASK_FILLING = /[*\s\p{P}\p{Cf}]/gu;
/** What templates print where a value is missing. A company may be called "Undefined", in upper case. */
const PLACEHOLDER = /^(?:undefined|[-–—]+)$/;
/** PostgreSQL stores neither NUL nor half a surrogate pair; other control characters mean nothing here. */
const UNSTORABLE = /\p{Cs}|(?![\t\n\f\r])\p{Cc}/gu;

/** No field of a profile has a tenth of it. */
const MAX_TEXT_LENGTH = 50_000;
/**
 * Unicode knows no text with more marks on one letter (Stream-Safe Text Format). To compose them takes time that grows
 * with their square: with a few full fields of them, minutes, in which a worker loses its claim.
 */
const SURPLUS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** True for asterisks that keep the shape of hidden words; "C** Developer" is none. */
export function isMasked(text: string): boolean {
  return text.includes('*') && text.replace(MASK_FILLING, '') === '';
}

/** Text on one line, for names, titles and places. */
export function readLine(text: string): Reading {
  return readLines(text, ' ');
}

/** Text that may run over several lines, for descriptions. Line ends in `text` are kept. */
export function readProse(text: string): Reading {
  return readLines(text, '\n');
}

/** The first value any source gives. It counts as masked only if no source has it and one hides it. */
export function firstPresent<T>(...readings: Reading<T>[]): Reading<T> {
  const present = readings.find((reading) => reading !== null && reading !== MASKED);
  return present ?? (readings.includes(MASKED) ? MASKED : null);
}

export function valueIn<T>(reading: Reading<T>): T | null {
  return isMask(reading) ? null : reading;
}

/** Works on a value that is there; masks and gaps stay what they are. */
export function mapReading<T, U>(reading: Reading<T>, change: (value: T) => Reading<U>): Reading<U> {
  if (reading === null) return null;
  return isMask(reading) ? MASKED : change(reading);
}

export function statesOf(readings: Record<string, Reading<unknown>>): Record<string, FieldState> {
  return Object.fromEntries(Object.entries(readings).map(([field, reading]) => [field, stateOf(reading)]));
}

function stateOf(reading: Reading<unknown>): FieldState {
  if (isMask(reading)) return 'masked';
  return reading === null ? 'absent' : 'present';
}

function isMask(reading: Reading<unknown>): reading is Masked {
  return reading === MASKED;
}

/** Lines that are wholly masked are dropped: a page blurs the rest of a text paragraph by paragraph. */
function readLines(text: string, joint: string): Reading {
  const lines = storable(text).split('\n').map(collapseWhitespace);
  const shown = lines.filter((line) => !isMasked(line)).join(joint);
  const value = collapseBlankLines(shown).trim();

  if (value !== '' && !PLACEHOLDER.test(value)) return value;
  return lines.some(isMasked) ? MASKED : null;
}

function storable(text: string): string {
  const stored = text.slice(0, MAX_TEXT_LENGTH).replace(UNSTORABLE, '');
  return stored.replace(SURPLUS_MARKS, '$1').normalize('NFC');
}

function collapseWhitespace(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

function collapseBlankLines(text: string): string {
  return text.replace(/ {2,}/g, ' ').replace(/\n{3,}/g, '\n\n');
}
