const HOUR_MS = 3_600_000;

/** A leap year: a post for the same day next year is always possible. What is later is rather a slip in the year. */
export const MOST_DAYS_AHEAD = 366;

const FORM = 'an ISO 8601 date and time with its zone, such as 2030-01-31T12:00:00Z';

const INSTANT =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<minute>\d{2}:\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:\d{2})?$/;

/** From the Line Islands to the far side of the date line. */
const ZONE = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Why this text names no moment; null when it does, and then `new Date` understands it. */
export function findInstantFault(text: string, field = 'scheduledAt'): string | null {
  const parts = INSTANT.exec(text)?.groups;
  if (!parts) return `${field} must be ${FORM}`;
  const { date, minute, second = '00', zone } = parts;
  if (zone === undefined) return `${field} lacks its zone; it must be ${FORM}`;
  if (second === '60')
    return `${field} names a leap second, which can’t be kept; take the second before or after`;
  const isReal = ZONE.test(zone) && isOnCalendar(`${date}T${minute}:${second}`);
  return isReal ? null : `${field} names a day or a time that does not exist`;
}

/** Why a post can't be scheduled for then; null when it can. `now` is the database's. */
export function findTimeFault(at: Date, now: Date): string | null {
  if (at <= now) return `scheduledAt must lie in the future; it is ${now.toISOString()} now`;
  const daysAhead = (at.getTime() - now.getTime()) / (24 * HOUR_MS);
  return daysAhead > MOST_DAYS_AHEAD ? `scheduledAt may lie at most ${MOST_DAYS_AHEAD} days ahead` : null;
}

/** JavaScript takes the 30th of February for the 2nd of March; an author who wrote it meant something else. */
function isOnCalendar(local: string): boolean {
  const read = new Date(`${local}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(local);
}
