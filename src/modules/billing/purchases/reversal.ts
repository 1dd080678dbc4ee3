import type { Purchase, PurchaseStatus } from './purchase.js';

/** What Stripe said so far of money that went back. */
export interface PaymentReversals {
  refundedCents: number;
  /** Of disputes that are open or lost. */
  disputedCents: number;
}

/** How a purchase stands once its reversals are taken in. */
export interface Reversed {
  status: PurchaseStatus;
  takenBack: number;
}

/**
 * Follows from all that is known, so it does not matter in which order that came. A payment that is refunded and
 * disputed goes back once: never more is taken back than was bought.
 */
export function reverse(
  { amount_cents: paidCents, credits }: Pick<Purchase, 'amount_cents' | 'credits'>,
  { refundedCents, disputedCents }: PaymentReversals,
): Reversed {
  const goneCents = Math.min(paidCents, refundedCents + disputedCents);
  return {
    status: statusOf(paidCents, refundedCents, disputedCents),
    // A credit is taken back when all of its price is.
    takenBack: Math.floor((goneCents * credits) / paidCents),
  };
}

function statusOf(paidCents: number, refundedCents: number, disputedCents: number): PurchaseStatus {
  if (disputedCents > 0) return 'disputed';
  if (refundedCents >= paidCents) return 'refunded';
  return refundedCents > 0 ? 'partially_refunded' : 'paid';
}
