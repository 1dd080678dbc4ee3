import type { PurchasedLot } from '../../credits/index.js';

export const PURCHASE_STATUSES = [
  'created',
  'open',
  'paid',
  'expired',
  'failed',
  'partially_refunded',
  'refunded',
  'disputed',
] as const;

export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number];

/**
 * Where each status may lead. What Stripe tells comes in any order, and money that did come counts for more than
 * the word, sent before, that it would not.
 */
export const TRANSITIONS: Readonly<Record<PurchaseStatus, readonly PurchaseStatus[]>> = {
  created: ['open', 'paid', 'expired', 'failed'],
  open: ['paid', 'expired', 'failed'],
  expired: ['paid'],
  failed: ['paid'],
  paid: ['partially_refunded', 'refunded', 'disputed'],
  partially_refunded: ['refunded', 'disputed'],
  refunded: ['disputed'],
  disputed: ['paid', 'partially_refunded', 'refunded'],
};

/** From which a status can be reached. */
export function statusesBefore(status: PurchaseStatus): PurchaseStatus[] {
  return PURCHASE_STATUSES.filter((from) => TRANSITIONS[from].includes(status));
}

/** A row of `purchases`, without what only its repository needs. */
export interface Purchase {
  id: string;
  account_id: string;
  pack_id: string;
  credits: number;
  amount_cents: number;
  currency: string;
  status: PurchaseStatus;
  stripe_session_id: string | null;
  checkout_url: string | null;
  payment_intent_id: string | null;
  /** Of its credits, those that refunds and disputes demand back at present. */
  taken_back: number;
  take_back_steps: number;
  created_at: Date;
  paid_at: Date | null;
}

export function lotOf({ id, account_id }: Purchase): PurchasedLot {
  return { purchaseId: id, accountId: account_id };
}
