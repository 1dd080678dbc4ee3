import type { PostResponse } from '../../api/index.js';
import { type Column, Small, StatusBadge, Time } from '../../ui/index.js';
import { excerptOf } from './excerpt.js';
import css from './post-columns.module.css';
import { timeOf, timeWord } from './post-times.js';

export const POST_COLUMNS: readonly Column<PostResponse>[] = [
  { key: 'content', title: 'Post', cell: (post) => <Excerpt post={post} /> },
  { key: 'status', title: 'Status', width: '15rem', cell: (post) => <Standing post={post} /> },
  { key: 'when', title: 'When', width: '13rem', cell: (post) => <When post={post} /> },
  {
    key: 'changed',
    title: 'Changed',
    width: '9rem',
    hideOnPhone: true,
    cell: ({ updatedAt }) => <Time value={updatedAt} />,
  },
];

function Excerpt({ post: { id, content } }: { post: PostResponse }) {
  return (
    <a class={css.excerpt} href={`/app/posts/${id}`} dir="auto">
      {excerptOf(content)}
    </a>
  );
}

/** Why, where it went wrong. */
function Standing({ post: { status, failure } }: { post: PostResponse }) {
  const isWrong = status === 'failed' || status === 'unknown';
  return (
    <>
      <StatusBadge status={status} />
      {isWrong && failure && <Small isBlock>{failure.message}</Small>}
    </>
  );
}

function When({ post }: { post: PostResponse }) {
  const time = timeOf(post);
  if (time === null) return <span class={css.none}>No time</span>;
  return (
    <>
      <Small isBlock>{timeWord(post)}</Small> <Time value={time} style="full" />
    </>
  );
}
