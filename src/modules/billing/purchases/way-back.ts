import type { Caller } from '../../keys/index.js';
import { CANCELLED_PAGE, SUCCESS_PAGE } from './checkout-pages.js';

/** Who buys with a session does so in the dashboard, and goes on there. Others see pages that know nobody. */
export type Shopfront = 'dashboard' | 'api';

export interface WayBack {
  success: string;
  cancelled: string;
}

export function shopfrontOf({ session }: Pick<Caller, 'session'>): Shopfront {
  return session ? 'dashboard' : 'api';
}

/** Paths of this service, so that nobody is led elsewhere. What is shown there comes from the purchase alone. */
export function wayBack(shopfront: Shopfront, purchaseId: string): WayBack {
  if (shopfront === 'api') return { success: SUCCESS_PAGE, cancelled: CANCELLED_PAGE };
  const purchase = `/app/credits?purchase=${purchaseId}`;
  return { success: purchase, cancelled: `${purchase}&left=unpaid` };
}
