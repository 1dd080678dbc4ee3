import { LANGUAGE } from './language.js';

/** A narrow space that does not break: "12 480" is read alike wherever a comma or a point would mean a fraction. */
const THIN = '\u202f';

const BYTE_UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** "12 480", with thin spaces. */
export function count(value: number): string {
  return grouped(new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 }).formatToParts(value));
}

/** "1 credit", "2 credits", "3 entries" */
export function plural(value: number, unit: string): string {
  return `${count(value)}\u00a0${value === 1 ? unit : pluralOf(unit)}`;
}

/** "€12.50" from 1250 and "eur"; in a currency without minor units 1250 is "¥1 250". */
export function money(minorUnits: number, currency: string): string {
  const format = moneyFormat(currency);
  if (!format) return `${count(minorUnits / 100)}${THIN}${currency.toUpperCase()}`;
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return grouped(format.formatToParts(minorUnits / 10 ** digits));
}

/** "512 bytes", "3.4 MB" */
export function bytes(size: number): string {
  let [amount, step] = [size, 0];
  while (Math.round(amount) >= 1_000 && step < BYTE_UNITS.length - 1)
    [amount, step] = [amount / 1_000, step + 1];
  if (step === 0) return plural(size, 'byte');
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)}\u00a0${BYTE_UNITS[step]}`;
}

/** "37 %" of a whole that may be nothing. */
export function share(part: number, whole: number): string {
  if (whole <= 0) return '–';
  const percent = (part / whole) * 100;
  return `${percent > 0 && percent < 1 ? '<1' : Math.floor(percent)}${THIN}%`;
}

function pluralOf(unit: string): string {
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

function grouped(parts: Intl.NumberFormatPart[]): string {
  return parts.map((part) => (part.type === 'group' ? THIN : part.value)).join('');
}

/** None for a currency that nobody knows. */
function moneyFormat(currency: string): Intl.NumberFormat | undefined {
  try {
    return new Intl.NumberFormat(LANGUAGE, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    return undefined;
  }
}
