import type { Experience } from '../../../scraping/index.js';
import { readPartialDate } from './dates.js';
import { type Elements, each, textPieces } from './page-document.js';

type DateRange = Pick<Experience, 'start' | 'end' | 'is_current'>;

/** "Feb 2014 - Present" marks up one time, a range that has ended two. The word for "present" is never looked at. */
export function readDateRange(row: Elements): DateRange {
  const times = each(row.find('.date-range').first().find('time'));
  const [start = null, end = null] = times.map((time) => readPartialDate(textPieces(time).join(' ')));
  return { start, end, is_current: times.length === 1 };
}
