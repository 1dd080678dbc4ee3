import { useEffect, useState } from 'preact/hooks';
import { operations, type PurchaseResponse, type Query, useQuery } from '../../api/index.js';
import { isSettled } from './purchase-words.js';

/** Cards take seconds; nobody watches a bank transfer second by second. */
const SOON_MS = 2_000;
const LATER_MS = 30_000;
const PATIENCE_MS = 2 * 60_000;

/** Long enough for the way back from the payment page. */
const JUST_NOW_MS = 60_000;

/** A purchase, again and again until it is settled. `onSettled`: what is shown of it elsewhere has changed just now. */
export function usePurchase(id: string, onSettled: () => void): Query<PurchaseResponse> {
  const [since] = useState(Date.now);
  const [isWaiting, setWaiting] = useState(false);
  const pause = Date.now() - since < PATIENCE_MS ? SOON_MS : LATER_MS;
  const query = useQuery(
    `purchase ${id}`,
    (ll, signal) => operations.getPurchase({ client: ll.api, path: { id }, signal }),
    { refreshMs: isWaiting && pause },
  );
  const { data } = query;
  useEffect(() => {
    if (!data) return;
    setWaiting(!isSettled(data));
    if (isSettled(data) && (isWaiting || wasJustPaid(data))) onSettled();
  }, [data]);
  return query;
}

function wasJustPaid({ paid_at }: PurchaseResponse): boolean {
  return paid_at !== null && Date.now() - Date.parse(paid_at) < JUST_NOW_MS;
}
