/** Months and days by name: 2026-11, 2026-11-25. They belong to a calendar, not to a zone. */

const DAY_MS = 86_400_000;
const WEEK = 7;

const LANGUAGE = 'en-GB';

/** The day on which a time falls on the reader's clock, or on that of another zone. */
export function dayIn(time: string | number, zone?: string): string {
  const parts = formatOf(zone).formatToParts(new Date(time));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The first moment of a day on the reader's clock, also where clocks skip midnight or show it twice. */
export function startOf(day: string): string {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, number).toISOString();
}

export function monthOf(day: string): string {
  return day.slice(0, -3);
}

export function addMonths(month: string, amount: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(nameOf(Date.UTC(year, number - 1 + amount, 1)));
}

export function addDays(day: string, amount: number): string {
  return nameOf(Date.parse(day) + amount * DAY_MS);
}

/** The weeks that a month touches, whole. Weekdays are counted from Monday, 1, to Sunday, 7. */
export function weeksOf(month: string, firstWeekday: number): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, -((weekdayOf(first) - firstWeekday + WEEK) % WEEK));
  const end = `${addMonths(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let day = start; day < end; day = addDays(day, WEEK))
    weeks.push(Array.from({ length: WEEK }, (_, index) => addDays(day, index)));
  return weeks;
}

/** The first and last day of the week in which a day is. */
export function weekAround(day: string, firstWeekday: number): { first: string; last: string } {
  const first = addDays(day, -((weekdayOf(day) - firstWeekday + WEEK) % WEEK));
  return { first, last: addDays(first, WEEK - 1) };
}

/** "November 2026" */
export function monthName(month: string): string {
  return inWords(`${month}-01`, { month: 'long', year: 'numeric' });
}

/** "Wednesday 25 November 2026" */
export function dayName(day: string): string {
  return inWords(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Wed", or "Wednesday". */
export function weekdayName(day: string, weekday: 'short' | 'long'): string {
  return inWords(day, { weekday });
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || WEEK;
}

function inWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: 'UTC' })
    .format(new Date(day))
    .replace(',', '');
}

function nameOf(time: number): string {
  return new Date(time).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all that is done with it. */
function formatOf(zone = ''): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat(LANGUAGE, {
      timeZone: zone || undefined,
      calendar: 'gregory',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  formats.set(zone, format);
  return format;
}
