import { addDays, addMonths, monthOf, weekAround } from './month.js';

/** Which day a key leads to; none for keys that have other work. */
export function dayAfterKey(key: string, day: string, firstWeekday: number): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekAround(day, firstWeekday).first;
    case 'End':
      return weekAround(day, firstWeekday).last;
    case 'PageUp':
      return inMonth(addMonths(monthOf(day), -1), day);
    case 'PageDown':
      return inMonth(addMonths(monthOf(day), 1), day);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last where it is shorter. */
function inMonth(month: string, day: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}${day.slice(-3)}`;
  return same < last ? same : last;
}
