import {
  type CallbackStatus,
  type DeliveryResponse,
  operations,
  type Pages,
  usePages,
} from '../../api/index.js';
import { paceOf } from './delivery-pace.js';

export type Shown = CallbackStatus | 'all';

const PAGE = 50;

/** Newest first, following what is under way. */
export function useDeliveries(shown: Shown): Pages<DeliveryResponse> {
  return usePages(
    `deliveries ${shown}`,
    async ({ api }, cursor, signal) => {
      const query = { limit: PAGE, cursor, status: shown === 'all' ? undefined : shown };
      const { deliveries, next_cursor: next } = await operations.listDeliveries({
        client: api,
        query,
        signal,
      });
      return { items: deliveries, next };
    },
    { refreshMs: (deliveries) => paceOf(deliveries, Date.now()) },
  );
}
