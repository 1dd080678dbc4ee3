/** Between the API's instants and what <input type="datetime-local"> holds: a wall clock without a zone. */

/** "2026-11-21T15:24" on the reader's clock; empty for what is no time. */
export function toLocalInput(iso: string): string {
  const time = new Date(iso);
  if (iso === '' || Number.isNaN(time.getTime())) return '';
  return `${localDay(time)}T${padded(time.getHours())}:${padded(time.getMinutes())}`;
}

/** "2026-11-21" on the reader's calendar. */
export function localDay(time: Date): string {
  return [padded(time.getFullYear(), 4), padded(time.getMonth() + 1), padded(time.getDate())].join('-');
}

/** "2026-11-21T15:24:00+01:00": what the reader's clock means there and then; empty for what is no time. */
export function fromLocalInput(text: string): string {
  const time = new Date(text);
  if (text === '' || Number.isNaN(time.getTime())) return '';
  return `${toLocalInput(time.toISOString())}:00${offset(-time.getTimezoneOffset())}`;
}

function offset(minutes: number): string {
  const size = Math.abs(Math.trunc(minutes));
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}

function padded(amount: number, digits = 2): string {
  return String(amount).padStart(digits, '0');
}
