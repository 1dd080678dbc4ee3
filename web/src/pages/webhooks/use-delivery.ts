import { useEffect, useState } from 'preact/hooks';
import { type DeliveryDetailsResponse, operations, type Query, useQuery } from '../../api/index.js';
import { paceOf } from './delivery-pace.js';

/** One delivery, as it goes on. */
export function useDelivery(id: string): Query<DeliveryDetailsResponse> {
  const [refreshMs, setPace] = useState<number | false>(false);
  const delivery = useQuery(
    `delivery ${id}`,
    (ll, signal) => operations.getDelivery({ client: ll.api, path: { id }, signal }),
    { refreshMs, afterActs: true },
  );
  const pace = delivery.data ? paceOf([delivery.data], Date.now()) : false;
  useEffect(() => setPace(pace), [pace]);
  return delivery;
}
