import { newStripeId, nowInSeconds } from '../ids.js';
import type {
  CheckoutSession,
  Customer,
  PortalSession,
  Refund,
  StripeObject,
  Subscription,
} from '../objects.js';
import type { Params } from '../params.js';
import type { StandIn } from '../stand-in.js';
import { find } from './collections.js';
import { missingResource, notPossible } from './faults.js';
import { inheritedMetadata, newSession } from './new-session.js';

interface Action {
  method: 'POST' | 'DELETE';
  /** Captures the id, where there is one. */
  pattern: RegExp;
  act(standIn: StandIn, params: Params, id: string): StripeObject;
}

/** What can be changed over the API. */
export const ACTIONS: readonly Action[] = [
  { method: 'POST', pattern: /^\/v1\/checkout\/sessions$/, act: openSession },
  { method: 'POST', pattern: /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, act: expireSession },
  { method: 'POST', pattern: /^\/v1\/customers$/, act: makeCustomer },
  { method: 'POST', pattern: /^\/v1\/billing_portal\/sessions$/, act: openPortal },
  { method: 'POST', pattern: /^\/v1\/refunds$/, act: refund },
  { method: 'POST', pattern: /^\/v1\/subscriptions\/(\w+)$/, act: updateSubscription },
  { method: 'DELETE', pattern: /^\/v1\/subscriptions\/(\w+)$/, act: cancelSubscription },
];

function openSession({ books, url }: StandIn, params: Params): CheckoutSession {
  const session = newSession(params, books.entries, url);
  books.entries.sessions[session.id] = session;
  books.entries.inheritance[session.id] = inheritedMetadata(params);
  return session;
}

function expireSession({ books, checkout }: StandIn, _: Params, id: string): CheckoutSession {
  const session = find(books.entries.sessions, 'checkout.session', id);
  if (session.status !== 'open') {
    notPossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  checkout.expire(session);
  return session;
}

function makeCustomer({ books }: StandIn, params: Params): Customer {
  const customer: Customer = {
    id: newStripeId('cus'),
    object: 'customer',
    created: nowInSeconds(),
    livemode: false,
    email: params.text('email'),
    name: params.text('name'),
    metadata: params.group('metadata').toRecord(),
  };
  books.entries.customers[customer.id] = customer;
  return customer;
}

function openPortal({ books, url }: StandIn, params: Params): PortalSession {
  const customer = params.required('customer');
  if (!books.entries.customers[customer]) missingResource('customer', customer, 'customer');
  const id = newStripeId('bps');
  const portal: PortalSession = {
    id,
    object: 'billing_portal.session',
    created: nowInSeconds(),
    livemode: false,
    customer,
    return_url: params.text('return_url'),
    url: `${url}/portal/${id}`,
  };
  books.entries.portalSessions[id] = portal;
  return portal;
}

function refund({ books, payments }: StandIn, params: Params): Refund {
  const { charges, paymentIntents } = books.entries;
  const intent = paymentIntents[params.text('payment_intent') ?? ''];
  const charge = find(charges, 'charge', params.text('charge') ?? intent?.latest_charge ?? '');
  const left = charge.amount - charge.amount_refunded;
  const amount = params.whole('amount') ?? left;
  if (amount === 0 || amount > left)
    notPossible(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`);
  return payments.refund(charge, amount);
}

function updateSubscription({ books, subscriptions }: StandIn, params: Params, id: string): Subscription {
  const subscription = find(books.entries.subscriptions, 'subscription', id);
  if (subscription.status === 'canceled')
    notPossible('A canceled subscription can only update its metadata.');
  const isEnding = params.flag('cancel_at_period_end');
  if (isEnding !== null) subscriptions.setEnding(subscription, isEnding);
  return subscription;
}

function cancelSubscription({ books, subscriptions }: StandIn, _: Params, id: string): Subscription {
  const subscription = find(books.entries.subscriptions, 'subscription', id);
  // As Stripe says of one that is no more.
  if (subscription.status === 'canceled') missingResource('subscription', id);
  subscriptions.cancel(subscription);
  return subscription;
}
