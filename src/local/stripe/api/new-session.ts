import type { Entries } from '../books.js';
import { newStripeId, nowInSeconds } from '../ids.js';
import type { CheckoutSession, LineItem, Price } from '../objects.js';
import type { Params } from '../params.js';
import { badParameter, missingParameter, missingResource } from './faults.js';

const DAY_SECONDS = 24 * 60 * 60;
const SHORTEST_SECONDS = 30 * 60;

/** A Checkout session, as far as a shop with a few prices asks for one. */
export function newSession(params: Params, entries: Entries, siteUrl: string): CheckoutSession {
  const id = newStripeId('cs_test');
  return {
    id,
    object: 'checkout.session',
    created: nowInSeconds(),
    livemode: false,
    status: 'open',
    payment_status: 'unpaid',
    ...soldItems(params, entries.prices),
    ...buyer(params, entries.customers),
    client_reference_id: params.text('client_reference_id'),
    metadata: params.group('metadata').toRecord(),
    payment_intent: null,
    subscription: null,
    payment_method_types: ['card'],
    success_url: params.required('success_url'),
    cancel_url: params.text('cancel_url'),
    url: `${siteUrl}/pay/${id}`,
    expires_at: endOf(params),
  };
}

type Sold = Pick<CheckoutSession, 'mode' | 'currency' | 'amount_subtotal' | 'amount_total' | 'line_items'>;

function soldItems(params: Params, prices: Entries['prices']): Sold {
  const mode = modeOf(params);
  const data = params.list('line_items').map((item) => lineItem(item, mode, prices));
  const [first] = data;
  if (!first) missingParameter('line_items');
  const amount = data.reduce((sum, { price, quantity }) => sum + price.unit_amount * quantity, 0);
  return {
    mode,
    currency: first.price.currency,
    amount_subtotal: amount,
    amount_total: amount,
    line_items: { object: 'list', data, has_more: false },
  };
}

type Buyer = Pick<CheckoutSession, 'customer' | 'customer_email' | 'customer_details'>;

function buyer(params: Params, customers: Entries['customers']): Buyer {
  const customer = params.text('customer');
  if (customer !== null && !customers[customer]) missingResource('customer', customer, 'customer');
  const email = params.text('customer_email') ?? customers[customer ?? '']?.email ?? null;
  return { customer, customer_email: email, customer_details: null };
}

/** Given for the payment or the subscription that comes of the session. */
export function inheritedMetadata(params: Params): Record<string, string> {
  const name = params.text('mode') === 'subscription' ? 'subscription_data' : 'payment_intent_data';
  return params.group(name).group('metadata').toRecord();
}

function modeOf(params: Params): CheckoutSession['mode'] {
  const mode = params.required('mode');
  if (mode !== 'payment' && mode !== 'subscription')
    badParameter('mode', 'mode must be payment or subscription');
  return mode;
}

function endOf(params: Params): number {
  const now = nowInSeconds();
  const end = params.whole('expires_at') ?? now + DAY_SECONDS;
  // A little less than the shortest, for the way here.
  if (end < now + SHORTEST_SECONDS - 60 || end > now + DAY_SECONDS)
    badParameter('expires_at', 'The `expires_at` timestamp must be 30 minutes to 24 hours from now.');
  return end;
}

function lineItem(item: Params, mode: CheckoutSession['mode'], prices: Record<string, Price>): LineItem {
  const id = item.text('price');
  const price = id === null ? newPrice(item.group('price_data')) : prices[id];
  if (!price) missingResource('price', id ?? '', 'line_items[0][price]');
  if (mode === 'subscription' && price.recurring === null)
    badParameter('line_items', 'You must provide at least one recurring price in `subscription` mode.');
  if (mode === 'payment' && price.recurring !== null)
    badParameter('line_items', 'You specified `payment` mode but passed a recurring price.');
  return { price, quantity: item.whole('quantity') ?? 1, description: price.nickname ?? price.id };
}

function newPrice(data: Params): Price {
  const recurring = data.group('recurring');
  const isRecurring = !recurring.isEmpty();
  return {
    id: newStripeId('price'),
    object: 'price',
    created: nowInSeconds(),
    livemode: false,
    currency: data.required('currency'),
    unit_amount: data.whole('unit_amount') ?? missingParameter('line_items[0][price_data][unit_amount]'),
    nickname: data.group('product_data').required('name'),
    type: isRecurring ? 'recurring' : 'one_time',
    recurring: isRecurring ? { interval: recurring.required('interval'), interval_count: 1 } : null,
  };
}
