import type { LookupStatus } from '../api/index.js';
import { plural } from '../format/index.js';

export interface Charge {
  status: LookupStatus;
  credits_charged: number;
  refunded: boolean;
}

/** What a lookup cost, in a word or two. */
export function chargeWords({ status, credits_charged, refunded }: Charge): string {
  if (credits_charged === 0) return 'Free';
  if (refunded) return 'Given back';
  const credits = plural(credits_charged, 'credit');
  return status === 'pending' ? `${credits}, held` : credits;
}
