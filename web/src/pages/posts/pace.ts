import type { PostResponse } from '../../api/index.js';

type Pending = Pick<PostResponse, 'status' | 'scheduledAt'>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** A post that is due goes out within seconds; one that was put off can take minutes. */
const SOON_MS = 1_500;
const LATER_MS = 5 * SECOND_MS;
const PUT_OFF_MS = 30 * SECOND_MS;

/** In how many milliseconds to look again what became of a post; false when nothing will by itself. */
export function paceOf({ status, scheduledAt }: Pending, now: number): number | false {
  if (status === 'publishing') return SOON_MS;
  if (status !== 'scheduled' || scheduledAt === null) return false;
  const left = Date.parse(scheduledAt) - now;
  if (left > 0) return Math.min(left + SECOND_MS, MINUTE_MS);
  if (left > -MINUTE_MS / 2) return SOON_MS;
  return left > -5 * MINUTE_MS ? LATER_MS : PUT_OFF_MS;
}

/** Of many posts: as soon as the next of them wants it, but `least` apart. */
export function paceOfAll(posts: readonly Pending[], now: number, least: number): number | false {
  const paces = posts.map((post) => paceOf(post, now)).filter((pace) => pace !== false);
  return paces.length > 0 ? Math.max(least, Math.min(...paces)) : false;
}
