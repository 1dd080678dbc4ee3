import { useLocation } from 'preact-iso/router';

interface ShownPurchase {
  id?: string;
  /** Came back from the payment page without paying. */
  isUnpaid: boolean;
  close(): void;
}

/** The purchase in the address: where the payment page leads back to, and what the list of changes links to. */
export function useShownPurchase(): ShownPurchase {
  const { path, query, route } = useLocation();
  return {
    id: query.purchase || undefined,
    isUnpaid: query.left === 'unpaid',
    close: () => route(path, true),
  };
}
