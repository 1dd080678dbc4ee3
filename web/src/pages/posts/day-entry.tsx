import type { PostResponse } from '../../api/index.js';
import { StatusBadge } from '../../ui/index.js';
import { clockTime } from './clock-time.js';
import css from './day-entry.module.css';
import { excerptOf } from './excerpt.js';
import { timeOf } from './post-times.js';

const SHOWN = 60;

/** A post on its day: when, how it stands, how it begins. */
export function DayEntry({ post }: { post: PostResponse }) {
  return (
    <a class={css.entry} href={`/app/posts/${post.id}`}>
      <span class={css.text}>
        <span class={css.time}>{clockTime(timeOf(post))}</span> <bdi>{excerptOf(post.content, SHOWN)}</bdi>
      </span>
      <span>
        <StatusBadge status={post.status} />
      </span>
    </a>
  );
}
