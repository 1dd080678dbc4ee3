import type { CheckoutSession } from '../../../platform/payments/index.js';
import type { Purchase } from './purchase.js';

/** Why a session is not the one that was opened for this purchase; null when it is. */
export function disagreement(session: CheckoutSession, purchase: Purchase): string | null {
  const { metadata, amountCents, currency, id } = session;
  if (metadata.account_id !== purchase.account_id) return 'it is of another account';
  if (amountCents !== purchase.amount_cents || currency !== purchase.currency)
    return `it is over ${amountCents} ${currency}, not ${purchase.amount_cents} ${purchase.currency}`;
  if (purchase.stripe_session_id !== null && purchase.stripe_session_id !== id)
    return `${purchase.stripe_session_id} was opened for it`;
  return null;
}
