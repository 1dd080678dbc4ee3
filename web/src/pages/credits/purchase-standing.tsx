import { type PurchaseResponse, useQuery } from '../../api/index.js';
import { plural } from '../../format/index.js';
import { Note, Time } from '../../ui/index.js';
import { ContinueButton } from './continue-button.js';
import { isSettled, payableUntil, purchaseWords } from './purchase-words.js';

interface PurchaseStandingProps {
  purchase: PurchaseResponse;
  isUnpaid: boolean;
}

/** What has become of it so far, and what to do next. */
export function PurchaseStanding({ purchase, isUnpaid }: PurchaseStandingProps) {
  if (purchase.status === 'paid') return <Paid purchase={purchase} />;
  if (isSettled(purchase)) return <Note tone="warn">{purchaseWords(purchase)}</Note>;
  return isUnpaid ? <Unpaid purchase={purchase} /> : <Waiting />;
}

/** Without a way back to paying: most who see this have just paid. The list of purchases has one. */
function Waiting() {
  return (
    <Note tone="info" title="Waiting for the payment to be confirmed">
      With a card it takes a few seconds, with a bank transfer it can take days. You need not wait here: the
      credits come by themselves.
    </Note>
  );
}

function Unpaid({ purchase }: { purchase: PurchaseResponse }) {
  const until = payableUntil(purchase, Date.now());
  return (
    <Note tone="warn" title="Nothing was paid" actions={<ContinueButton purchase={purchase} />}>
      You left the payment page before paying.{' '}
      {until && (
        <>
          It stays open until <Time value={until} style="full" />.
        </>
      )}
    </Note>
  );
}

function Paid({ purchase }: { purchase: PurchaseResponse }) {
  const { data } = useQuery('balance-after-paying', (ll, signal) => ll.credits.balance({ signal }), {
    afterActs: true,
  });
  return (
    <Note tone="good" title={`${plural(purchase.credits, 'credit')} were added`}>
      {data
        ? `Your balance is ${plural(data.workspace_balance, 'credit')} now.`
        : 'Your balance is being read.'}
    </Note>
  );
}
