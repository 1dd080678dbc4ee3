import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayAfterKey } from './day-after-key.js';
import { monthOf, weeksOf } from './month.js';

interface Wanted {
  month: string;
  today: string;
  weekday: number;
  onTurn: (month: string) => void;
}

interface DayKeys {
  table: RefObject<HTMLTableElement | null>;
  /** The one day that Tab stops at. */
  stop: string;
  onKey: (event: KeyboardEvent, day: string) => void;
}

/** Goes from day to day by keys, and to the next month where a day lies there. */
export function useDayKeys({ month, today, weekday, onTurn }: Wanted): DayKeys {
  const table = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState(today);
  const wanted = useRef<string>(undefined);

  useLayoutEffect(() => {
    const button =
      wanted.current && table.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!button) return;
    wanted.current = undefined;
    button.focus();
  });

  const onKey = (event: KeyboardEvent, day: string) => {
    const next = dayAfterKey(event.key, day, weekday);
    if (!next) return;
    event.preventDefault();
    wanted.current = next;
    setLast(next);
    if (monthOf(next) !== month) onTurn(monthOf(next));
  };
  const isThere = weeksOf(month, weekday).flat().includes(last);
  return { table, stop: isThere ? last : `${month}-01`, onKey };
}
