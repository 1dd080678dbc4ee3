import type { BatchProfileResponse, BatchSummaryResponse } from '../../../api/index.js';

type Item = Pick<BatchProfileResponse, 'id' | 'status'>;
type Money = Pick<
  BatchSummaryResponse,
  'total' | 'failed' | 'timed_out' | 'cancelled' | 'credits_charged' | 'credits_refunded'
>;

/**
 * What became of the credit of an item. Only profiles that are found stay paid. Where some items were free, the batch
 * does not say which, so that of those found nothing is said.
 */
export function creditOf({ id, status }: Item, batch: Money): string {
  if (id === null) return 'None taken';
  const isEachCharged = batch.credits_charged === batch.total;
  if (status === 'completed') return isEachCharged ? 'Paid' : '–';
  if (status === 'pending') return isEachCharged ? 'Held' : '–';
  if (status === 'cancelled' && !isAllBack(batch)) return 'Back, unless it goes on';
  return isEachCharged ? 'Came back' : 'Not charged';
}

/** A lookup that somebody else waits for stays paid although the batch was cancelled. */
function isAllBack(batch: Money): boolean {
  const { failed, timed_out, cancelled, credits_refunded: refunded } = batch;
  return refunded === failed + timed_out + cancelled;
}
