import { useEffect, useRef } from 'preact/hooks';
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

/** Newest first. The first page follows what is under way; whoever reads further back is left in peace. */
export function useDeliveries(shown: Shown): Pages<DeliveryResponse> {
  const pages = usePages(`deliveries ${shown}`, async (ll, cursor, signal) => {
    const query = { limit: PAGE, cursor, status: shown === 'all' ? undefined : shown };
    const { deliveries, next_cursor: next } = await operations.listDeliveries({
      client: ll.api,
      query,
      signal,
    });
    return { items: deliveries, next };
  });
  const isFollowed = pages.items.length <= PAGE && !pages.fault;
  useReloads(isFollowed ? paceOf(pages.items, Date.now()) : false, pages);
  return pages;
}

/** While somebody looks on, and not into what is being loaded already: that would be lost. */
function useReloads(everyMs: number | false, pages: Pages<DeliveryResponse>): void {
  const latest = useRef(pages);
  latest.current = pages;
  useEffect(() => {
    if (everyMs === false) return undefined;
    const reload = () => {
      if (!document.hidden && !latest.current.isLoading) latest.current.reload();
    };
    const timer = setInterval(reload, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
