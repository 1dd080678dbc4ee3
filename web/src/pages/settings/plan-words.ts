import { sentenceCase } from '../../format/index.js';

/** What of a plan is told in words. */
export interface ToldPlan {
  plan: string;
  granted_plan: string;
  /** Of the subscription; null without one. */
  status: string | null;
  cancels_at: string | null;
}

const WORDS: Readonly<Record<string, string>> = {
  active: 'Runs',
  trialing: 'Runs, on trial',
  past_due: 'The last payment failed and is tried again: check the card',
  unpaid: 'Not paid, so it brings nothing: check the card',
  paused: 'Paused',
  incomplete: 'The first payment is not through yet',
  incomplete_expired: 'The first payment never came through',
  canceled: 'Ended',
};

/** Stripe counts these as running. */
const RUNNING: ReadonlySet<string> = new Set(['active', 'trialing', 'past_due']);

/** Never change again. */
const OVER: ReadonlySet<string> = new Set(['canceled', 'incomplete_expired']);

export function subscriptionWords({ status, plan, granted_plan, cancels_at }: ToldPlan): string {
  if (status === null)
    return plan === 'business' && granted_plan === 'business' ? 'None needed: given to you' : 'None';
  if (cancels_at) return 'Cancelled, and runs to its end';
  return WORDS[status] ?? sentenceCase(status);
}

/** What the date of a subscription means. */
export function periodTerm({ status, cancels_at }: ToldPlan): string {
  if (cancels_at) return 'Ends';
  return status !== null && RUNNING.has(status) ? 'Goes on at' : 'Paid until';
}

/** Where there is nothing to subscribe to twice, and nothing that is free anyway. */
export function canSubscribe({ status, granted_plan }: ToldPlan): boolean {
  return granted_plan !== 'business' && (status === null || OVER.has(status));
}

/** Card, invoices and cancelling are there for whoever ever subscribed. */
export function canManage({ status }: ToldPlan): boolean {
  return status !== null;
}
