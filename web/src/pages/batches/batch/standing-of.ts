import type { BatchSummaryResponse } from '../../../api/index.js';
import type { Progress } from '../following/follow-batch.js';

/** The parts of a progress bar, in the order in which people ask. */
export function partsOf({ completed, failed, timed_out, cancelled }: Progress) {
  return [
    { tone: 'good', value: completed, label: 'Completed' },
    { tone: 'bad', value: failed, label: 'Failed' },
    { tone: 'warn', value: timed_out, label: 'Timed out' },
    { tone: 'quiet', value: cancelled, label: 'Cancelled' },
  ] as const;
}

/** Another text whenever items may have changed. */
export function standingOf({ status, ...counts }: Progress): string {
  const { completed, failed, timed_out, cancelled, pending } = counts;
  return [status, completed, failed, timed_out, cancelled, pending].join(' ');
}

/** The further one: what was asked for and what was told cross on the way. */
export function newest(batch: BatchSummaryResponse, progress: Progress | undefined): BatchSummaryResponse {
  if (!progress || batch.status !== 'pending' || progress.pending > batch.pending) return batch;
  const { status, total, completed, failed, timed_out, cancelled, pending } = progress;
  return { ...batch, status, total, completed, failed, timed_out, cancelled, pending };
}
