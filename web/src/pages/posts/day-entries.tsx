import type { PostResponse } from '../../api/index.js';
import { StatusBadge } from '../../ui/index.js';
import { clockTime } from './clock-time.js';
import css from './day-entries.module.css';
import { excerptOf } from './excerpt.js';
import { timeOf } from './post-times.js';

/** The posts of a day below each other, from morning to night. */
export function DayEntries({ posts }: { posts: readonly PostResponse[] }) {
  return (
    <ul class={css.entries}>
      {posts.map((post) => (
        <li key={post.id}>
          <a class={css.entry} href={`/app/posts/${post.id}`}>
            <span class={css.time}>{clockTime(timeOf(post))}</span>
            <StatusBadge status={post.status} />
            <span class={css.text} dir="auto">
              {excerptOf(post.content)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
