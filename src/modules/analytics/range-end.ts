import { InvalidRange } from './analytics.errors.js';

/** One end of a range as it was sent: an instant, a day in the zone, or, when it was left out, neither. */
export interface RangeEnd {
  instant: Date | null;
  day: string | null;
}

const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;

/** ISO 8601 with a zone, without which it would be nobody's time. */
const INSTANT = /^([12]\d{3}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export function readEnd(field: 'from' | 'to', sent: unknown): RangeEnd {
  if (sent === undefined) return { instant: null, day: null };
  // A plus that was not written as %2B arrives as a space, and nothing else in a time is one.
  const text = typeof sent === 'string' ? sent.replace(' ', '+') : '';
  if (DAY.test(text) && isDay(text)) return { instant: null, day: text };

  const [, day = ''] = INSTANT.exec(text) ?? [];
  const instant = new Date(text);
  if (!isDay(day) || Number.isNaN(instant.getTime())) throw unreadable(field);
  return { instant, day: null };
}

/** JavaScript takes the 30th of February for the 2nd of March; a caller who wrote it meant something else. */
function isDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

function unreadable(field: 'from' | 'to'): InvalidRange {
  return new InvalidRange(
    field,
    `${field} must be one day, such as 2026-03-01, or an ISO 8601 time with its zone, such as 2026-03-01T00:00:00Z.`,
  );
}
