import type { PostResponse } from '../../api/index.js';
import { dayIn } from './month.js';

type Timed = Pick<PostResponse, 'status' | 'scheduledAt' | 'publishedAt'>;

/** When it went out, or is or was to go out. A draft may carry a time as a plan; most have none. */
export function timeOf({ status, scheduledAt, publishedAt }: Timed): string | null {
  return status === 'published' ? (publishedAt ?? scheduledAt) : scheduledAt;
}

/** What that time is to the post. */
export function timeWord({ status }: Pick<Timed, 'status'>): string {
  switch (status) {
    case 'published':
      return 'Published';
    case 'scheduled':
      return 'Goes out';
    case 'draft':
      return 'Planned for';
    default:
      return 'Was due';
  }
}

/** Posts by the day of their time, each day from morning to night. Without a time, a post has no day. */
export function postsByDay<Post extends Timed>(posts: readonly Post[], zone?: string): Map<string, Post[]> {
  const timed = posts.flatMap((post) => {
    const time = timeOf(post);
    return time === null ? [] : [{ post, at: Date.parse(time) }];
  });
  timed.sort((one, other) => one.at - other.at);
  const days = new Map<string, Post[]>();
  for (const { post, at } of timed) {
    const day = dayIn(at, zone);
    days.set(day, [...(days.get(day) ?? []), post]);
  }
  return days;
}
