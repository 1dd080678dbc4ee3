import { monthsBetween, SITE_TODAY } from '../invention/dates.js';
import type { InventedPosition } from '../invention/person.js';
import { type SiteLocale, showDate } from './locales.js';
import { html, Markup, NOTHING } from './markup.js';

type Span = Pick<InventedPosition, 'start' | 'end'>;

/** `<time>` for each date the page gives: two for the past, one for what still goes on. */
export function rangeTimes({ start, end }: Span, locale: SiteLocale): Markup {
  if (!start) return NOTHING;
  const until = end ? html`<time>${showDate(end, locale)}</time>` : html`${locale.present}`;
  return html`<time>${showDate(start, locale)}</time>${locale.separator}${until}`;
}

/** "12 years 6 months"; years alone when the page gives years alone. */
export function duration({ start, end }: Span): string {
  if (!start) return '';
  const months = monthsBetween(start, end ?? SITE_TODAY);
  const years = Math.floor(months / 12);
  const rest = start.month === null ? 0 : months % 12;
  return [counted(years, 'year'), counted(rest, 'month')].filter(Boolean).join(' ') || 'Less than a year';
}

function counted(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** From the first day at a company to the last. The real header of a group gives no dates, only this. */
export function totalDuration(positions: readonly InventedPosition[]): string {
  const last = positions[0];
  const first = positions.at(-1);
  return duration({ start: first?.start ?? null, end: last?.end ?? null });
}
