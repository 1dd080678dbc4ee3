import { addDays, addMonths, startOf, weekAround } from './month.js';

/** From a time on, and before another, as the API is asked. */
export interface TimeRange {
  from: string;
  to: string;
}

/** The whole weeks that the calendar of a month shows, on the reader's clock. */
export function shownRange(month: string, firstWeekday: number): TimeRange {
  const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
  const { first } = weekAround(`${month}-01`, firstWeekday);
  const { last } = weekAround(lastDay, firstWeekday);
  return { from: startOf(first), to: startOf(addDays(last, 1)) };
}
