import type { LookupStatus, Mode } from '../../api/index.js';
import { plural } from '../../format/index.js';

/** What a lookup will cost; `left` is what there is to spend, once that is known. */
export function costBefore(mode: Mode, left: number | undefined): string {
  if (mode === 'test') return 'Test mode: an invented answer, and nothing is charged.';
  const cost = 'Costs 1 credit, given back unless data comes back.';
  return left === undefined ? cost : `${cost} You have ${plural(left, 'credit')}.`;
}

export interface Paid {
  credits_charged: number;
  refunded: boolean;
}

/** What a lookup did cost. Of one that is long past only the rule is known: the list of recent ones ends. */
export function costAfter(mode: Mode, status: LookupStatus, paid: Paid | undefined): string {
  if (mode === 'test') return 'Test mode: nothing was charged.';
  if (!paid) return rule(status);
  if (paid.credits_charged === 0) return 'Nothing was charged.';
  const credits = plural(paid.credits_charged, 'credit');
  if (paid.refunded) return `${credits} was charged and has been given back.`;
  return status === 'pending'
    ? `${credits} is held, and given back unless data comes back.`
    : `${credits} was charged.`;
}

function rule(status: LookupStatus): string {
  if (status === 'completed') return 'A lookup that brings data costs 1 credit.';
  return status === 'pending'
    ? 'The credit is given back unless data comes back.'
    : 'What was charged for a lookup without data is given back.';
}
