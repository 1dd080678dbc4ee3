import type { Books } from './books.js';
import type { Checkout } from './checkout.js';
import type { Announcer } from './events/announcer.js';
import type { Payments } from './payments.js';
import type { Subscriptions } from './subscriptions.js';

/** What answers requests. */
export interface StandIn {
  /** Where the API and the pages are, without a slash at its end. */
  url: string;
  secretKey: string;
  books: Books;
  announcer: Announcer;
  checkout: Checkout;
  payments: Payments;
  subscriptions: Subscriptions;
}
