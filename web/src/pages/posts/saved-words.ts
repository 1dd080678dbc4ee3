import type { PostResponse } from '../../api/index.js';
import { fullTime } from '../../format/index.js';

/** What is said after saving. */
export function savedWords({ status, scheduledAt }: Pick<PostResponse, 'status' | 'scheduledAt'>): string {
  if (status === 'scheduled' && scheduledAt) return `Scheduled for ${fullTime(scheduledAt)}.`;
  return status === 'draft' ? 'Saved as a draft.' : 'Saved.';
}
