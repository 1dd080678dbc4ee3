import { useState } from 'preact/hooks';
import type { PostResponse } from '../../api/index.js';
import { Hidden } from '../../ui/index.js';
import { DayCell } from './day-cell.js';
import { DayPanel } from './day-panel.js';
import { firstWeekday } from './first-weekday.js';
import { monthName, weekdayName, weeksOf } from './month.js';
import css from './month-view.module.css';
import { useDayKeys } from './use-day-keys.js';

interface MonthViewProps {
  month: string;
  today: string;
  days: ReadonlyMap<string, readonly PostResponse[]>;
  isLoading: boolean;
  onTurn: (month: string) => void;
}

/** The weeks of a month. Arrow keys go from day to day, Page Up and Page Down from month to month. */
export function MonthView({ month, today, days, isLoading, onTurn }: MonthViewProps) {
  const [picked, pick] = useState<string>();
  const weekday = firstWeekday(navigator.language);
  const weeks = weeksOf(month, weekday);
  const hasPosts = weeks.flat().some((day) => days.has(day));
  const keys = useDayKeys({ month, today, weekday, onTurn });
  return (
    <>
      <table ref={keys.table} class={css.month} aria-busy={isLoading}>
        <caption>
          <Hidden>Posts of {monthName(month)}. Arrow keys go from day to day.</Hidden>
        </caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={weekdayName(day, 'long')}>
                {weekdayName(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  posts={days.get(day) ?? []}
                  isToday={day === today}
                  isOutside={!day.startsWith(month)}
                  isPicked={day === picked}
                  isStop={day === keys.stop}
                  onKey={keys.onKey}
                  onPick={() => pick(day === picked ? undefined : day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isLoading && !hasPosts && (
        <p class={css.none}>No posts in {monthName(month)}. Pick a day to write for it.</p>
      )}
      {picked && (
        <DayPanel
          key={picked}
          day={picked}
          today={today}
          posts={days.get(picked) ?? []}
          onClose={() => pick(undefined)}
        />
      )}
    </>
  );
}
