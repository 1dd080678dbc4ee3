import { toLatinDigits } from './dates.js';

/** Short forms of thousand, ten thousand, million and so on, in the languages the site speaks. */
const FACTORS: [beginning: RegExp, factor: number][] = [
  [/^(?:mil(?![ljy])|k(?!\p{L})|tsd|tys|tis|тыс|b(?!\p{L})|bin|千|천|ألف)/iu, 1e3],
  [/^(?:万|萬|만)/u, 1e4],
  [/^(?:m(?!\p{L})|mi(?!\p{L})|mio|mln|mn|mill|milj|milyon|млн|مليون)/iu, 1e6],
  [/^(?:億|亿|억)/u, 1e8],
];
/** Digits in groups, the last of three (India writes pairs before it), or plain; then a short fraction. */
const NUMBER = /(\d{1,3}(?:[.,'’٬ ]\d{2,3})*[.,'’٬ ]\d{3}(?!\d)|\d+)(?:[.,٫](\d{1,2})(?!\d))?\s*/u;

/** The first number in the text: "5,750 followers" → 5750, "41M" → 41000000, "1,5 Mio." → 1500000. */
export function readCount(text: string): number | null {
  const latin = toLatinDigits(text);
  const match = NUMBER.exec(latin);
  if (!match) return null;

  const [whole, digits = '', fraction = ''] = match;
  const factor = factorOf(latin.slice(match.index + whole.length));
  const count = Math.round(Number(`${digits.replace(/\D/g, '')}.${fraction}`) * factor);
  return Number.isSafeInteger(count) ? count : null;
}

function factorOf(text: string): number {
  return FACTORS.find(([beginning]) => beginning.test(text))?.[1] ?? 1;
}
