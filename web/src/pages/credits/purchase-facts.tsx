import type { PurchaseResponse } from '../../api/index.js';
import { money } from '../../format/index.js';
import { Count, Facts, StatusBadge, Time } from '../../ui/index.js';

export function PurchaseFacts({ purchase }: { purchase: PurchaseResponse }) {
  const { id, status, credits, price_cents, currency, created_at, paid_at } = purchase;
  const { credits_received, credits_taken_back } = purchase;
  return (
    <Facts
      items={[
        { term: 'Status', value: <StatusBadge status={status} /> },
        { term: 'Pack', value: <Count value={credits} unit="credit" /> },
        { term: 'Price', value: money(price_cents, currency) },
        { term: 'Received', value: <Received credits={credits_received} takenBack={credits_taken_back} /> },
        { term: 'Begun', value: <Time value={created_at} style="full" /> },
        { term: 'Paid', value: <Time value={paid_at} style="full" /> },
        { term: 'Purchase id', value: <code>{id}</code> },
      ]}
    />
  );
}

function Received({ credits, takenBack }: { credits: number; takenBack: number }) {
  return (
    <>
      <Count value={credits} unit="credit" />
      {takenBack > 0 && (
        <>
          , after <Count value={takenBack} /> had to go back
        </>
      )}
    </>
  );
}
