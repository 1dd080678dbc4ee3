import { useEffect, useRef } from 'preact/hooks';
import type { PostResponse } from '../../api/index.js';
import { Button, CloseIcon, LinkButton, Panel } from '../../ui/index.js';
import { DayEntries } from './day-entries.js';
import css from './day-panel.module.css';
import { dayName } from './month.js';

interface DayPanelProps {
  day: string;
  today: string;
  posts: readonly PostResponse[];
  onClose: () => void;
}

/** All posts of a day, of which its cell has room for a few. */
export function DayPanel({ day, today, posts, onClose }: DayPanelProps) {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    room.current?.focus({ preventScroll: true });
    room.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const actions = (
    <>
      {day >= today && (
        <LinkButton href={`/app/posts/new?at=${day}`} size="small">
          Write for this day
        </LinkButton>
      )}
      <Button kind="quiet" size="small" icon={<CloseIcon />} label="Close the day" onClick={onClose} />
    </>
  );
  return (
    <div ref={room} tabIndex={-1} class={css.room}>
      <Panel title={dayName(day)} actions={actions}>
        {posts.length > 0 ? <DayEntries posts={posts} /> : <p class={css.none}>No posts on this day.</p>}
      </Panel>
    </div>
  );
}
