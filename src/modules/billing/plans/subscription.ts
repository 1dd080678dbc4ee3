/** A subscription as it stands here, which is as Stripe last said. */
export interface SubscriptionRow {
  id: string;
  customer_id: string | null;
  status: string | null;
  current_period_end: Date | null;
  cancel_at: Date | null;
}

/** What still brings the plan: a payment that failed is tried again for a while before Stripe gives up. */
export const RUNNING: readonly string[] = ['active', 'trialing', 'past_due'];

/** What never changes again. */
const ENDED: readonly string[] = ['canceled', 'incomplete_expired'];

export function isRunning(status: string): boolean {
  return RUNNING.includes(status);
}

export function hasEnded(status: string): boolean {
  return ENDED.includes(status);
}
