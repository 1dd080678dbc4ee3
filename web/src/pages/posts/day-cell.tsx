import type { PostResponse } from '../../api/index.js';
import { plural } from '../../format/index.js';
import { classNames } from '../../ui/index.js';
import css from './day-cell.module.css';
import { DayEntry } from './day-entry.js';
import { dayName } from './month.js';

interface DayCellProps {
  day: string;
  posts: readonly PostResponse[];
  isToday: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  isPicked: boolean;
  isStop: boolean;
  onKey: (event: KeyboardEvent, day: string) => void;
  onPick: () => void;
}

/** More would make one week as high as the page. */
const SHOWN = 2;

export function DayCell({ day, posts, isToday, isOutside, isPicked, isStop, onKey, onPick }: DayCellProps) {
  const rest = posts.length - SHOWN;
  return (
    <td class={classNames(css.day, isOutside && css.outside, isToday && css.today, isPicked && css.picked)}>
      <button
        type="button"
        class={css.number}
        data-day={day}
        tabIndex={isStop ? 0 : -1}
        aria-label={`${dayName(day)}, ${posts.length > 0 ? plural(posts.length, 'post') : 'no posts'}`}
        aria-current={isToday ? 'date' : undefined}
        aria-expanded={isPicked}
        onKeyDown={(event) => onKey(event, day)}
        onClick={onPick}
      >
        {Number(day.slice(-2))}
      </button>
      {posts.slice(0, SHOWN).map((post) => (
        <DayEntry key={post.id} post={post} />
      ))}
      {rest > 0 && (
        <button type="button" class={css.more} onClick={onPick} aria-label={`+${rest} more, ${dayName(day)}`}>
          +{rest} more
        </button>
      )}
    </td>
  );
}
