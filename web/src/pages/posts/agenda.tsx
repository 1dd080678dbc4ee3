import type { PostResponse } from '../../api/index.js';
import { EmptyState, LinkButton } from '../../ui/index.js';
import css from './agenda.module.css';
import { DayEntries } from './day-entries.js';
import { dayName, monthName } from './month.js';

interface AgendaProps {
  month: string;
  today: string;
  days: ReadonlyMap<string, readonly PostResponse[]>;
}

/** The days of a month that have posts, where there is no room for a grid. */
export function Agenda({ month, today, days }: AgendaProps) {
  const shown = [...days].filter(([day]) => day.startsWith(month));
  if (shown.length === 0)
    return (
      <EmptyState
        title={`No posts in ${monthName(month)}`}
        action={<LinkButton href="/app/posts/new">Write one</LinkButton>}
      />
    );
  return (
    <div class={css.agenda}>
      {shown.map(([day, posts]) => (
        <section key={day} aria-label={dayName(day)}>
          <h3 class={css.day}>{day === today ? `Today, ${dayName(day)}` : dayName(day)}</h3>
          <DayEntries posts={posts} />
        </section>
      ))}
    </div>
  );
}
