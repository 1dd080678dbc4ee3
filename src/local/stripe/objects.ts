/** What the stand-in keeps, under the names that Stripe's API gives it; no more of each than is of use here. */
export interface StripeObject {
  id: string;
  object: string;
  /** In seconds, as all times of Stripe. */
  created: number;
  livemode: false;
}

export type Metadata = Record<string, string>;

export interface LineItem {
  description: string;
  quantity: number;
  price: Price;
}

export interface CheckoutSession extends StripeObject {
  object: 'checkout.session';
  mode: 'payment' | 'subscription';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  client_reference_id: string | null;
  customer: string | null;
  customer_email: string | null;
  customer_details: { email: string | null } | null;
  metadata: Metadata;
  payment_intent: string | null;
  subscription: string | null;
  payment_method_types: string[];
  success_url: string;
  cancel_url: string | null;
  /** The page where it is paid; null once it can't be any more. */
  url: string | null;
  expires_at: number;
  line_items: { object: 'list'; data: LineItem[]; has_more: false };
}

export interface Customer extends StripeObject {
  object: 'customer';
  email: string | null;
  name: string | null;
  metadata: Metadata;
}

export interface Price extends StripeObject {
  object: 'price';
  currency: string;
  unit_amount: number;
  nickname: string | null;
  type: 'one_time' | 'recurring';
  recurring: { interval: string; interval_count: number } | null;
}

export interface PaymentIntent extends StripeObject {
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  customer: string | null;
  latest_charge: string | null;
  metadata: Metadata;
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
}

export interface Charge extends StripeObject {
  object: 'charge';
  amount: number;
  amount_refunded: number;
  currency: string;
  customer: string | null;
  disputed: boolean;
  metadata: Metadata;
  paid: boolean;
  payment_intent: string;
  refunded: boolean;
  status: 'succeeded' | 'failed';
}

export interface Refund extends StripeObject {
  object: 'refund';
  amount: number;
  charge: string;
  currency: string;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  status: 'succeeded';
}

export interface Dispute extends StripeObject {
  object: 'dispute';
  amount: number;
  charge: string;
  currency: string;
  metadata: Metadata;
  payment_intent: string;
  reason: 'fraudulent';
  status: 'needs_response' | 'won' | 'lost';
}

export interface Subscription extends StripeObject {
  object: 'subscription';
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  currency: string;
  customer: string;
  ended_at: number | null;
  items: { object: 'list'; data: SubscriptionItem[]; has_more: false };
  metadata: Metadata;
  start_date: number;
  status: 'active' | 'past_due' | 'unpaid' | 'canceled';
}

export interface SubscriptionItem {
  id: string;
  object: 'subscription_item';
  price: Price;
  quantity: number;
  current_period_start: number;
  current_period_end: number;
}

export interface PortalSession extends StripeObject {
  object: 'billing_portal.session';
  customer: string;
  return_url: string | null;
  url: string;
}

export interface StripeEvent extends StripeObject {
  object: 'event';
  api_version: string;
  type: string;
  data: { object: StripeObject };
  pending_webhooks: number;
  request: { id: null; idempotency_key: null };
}
