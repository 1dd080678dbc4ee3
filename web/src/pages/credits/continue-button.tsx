import type { PurchaseResponse } from '../../api/index.js';
import { outsideAddress } from '../../away/index.js';
import { LinkButton } from '../../ui/index.js';
import { payableUntil } from './purchase-words.js';

/** Back to the payment page, as long as that is open. */
export function ContinueButton({ purchase }: { purchase: PurchaseResponse }) {
  const address = outsideAddress(purchase.checkout_url);
  if (!address || !payableUntil(purchase, Date.now())) return null;
  return (
    <LinkButton href={address} size="small">
      Continue to payment
    </LinkButton>
  );
}
