import { type DeliveryDetailsResponse, operations, type Query, useQuery } from '../../api/index.js';
import { paceOf } from './delivery-pace.js';

/** One delivery, as it goes on. */
export function useDelivery(id: string): Query<DeliveryDetailsResponse> {
  return useQuery(
    `delivery ${id}`,
    (ll, signal) => operations.getDelivery({ client: ll.api, path: { id }, signal }),
    { refreshMs: (delivery) => delivery !== undefined && paceOf([delivery], Date.now()), afterActs: true },
  );
}
