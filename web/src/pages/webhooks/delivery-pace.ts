import type { DeliveryResponse } from '../../api/index.js';

type Due = Pick<DeliveryResponse, 'status' | 'next_attempt_at'>;

const SOON_MS = 60_000;
const SOON_PACE_MS = 1_500;
const LATER_PACE_MS = 30_000;

/** How often to ask for news: often while a try is near, now and then while the next is hours away. */
export function paceOf(deliveries: readonly Due[], now: number): number | false {
  const pending = deliveries.filter(({ status }) => status === 'pending');
  if (pending.length === 0) return false;
  const isSoon = pending.some(({ next_attempt_at: next }) => !next || Date.parse(next) - now < SOON_MS);
  return isSoon ? SOON_PACE_MS : LATER_PACE_MS;
}
