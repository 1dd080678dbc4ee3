import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Stripe from 'stripe';
import { type StripeStandIn, startStripeStandIn } from '../../src/local/stripe/index.js';

export const SECRET = 'whsec_test';
export const PRICE = 'price_monthly';
const KEY = 'sk_test_shop';

/** A shop that buys from the stand-in with the real client, and takes the real events. */
export interface Shop {
  stripe: Stripe;
  site: StripeStandIn;
  /** All that came so far, each signature verified by the real client. */
  events: Stripe.Event[];
  /** How the shop's webhook answers. */
  answer: { status: number };
  types(): string[];
  openSession(params?: Partial<Stripe.Checkout.SessionCreateParams>): Promise<Stripe.Checkout.Session>;
  subscribe(): Promise<{ session: Stripe.Checkout.Session; subscription: Stripe.Subscription }>;
  /** Presses a button: a form without fields. */
  press(path: string): Promise<Response>;
  untilEvents(count: number): Promise<void>;
  /** The same stand-in started again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openShop(file: string | null = null): Promise<Shop> {
  const events: Stripe.Event[] = [];
  const answer = { status: 200 };
  const receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    events.push(Stripe.webhooks.constructEvent(body, String(request.headers['stripe-signature']), SECRET));
    response.writeHead(answer.status).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

  const start = (port = 0) =>
    startStripeStandIn({
      port,
      secretKey: KEY,
      webhook: { url: () => url, secret: SECRET, retryAfterMs: [20, 20, 20] },
      priceId: PRICE,
      file,
    });
  let site = await start();
  const stripe = clientOf(site, KEY);

  const shop: Shop = {
    stripe,
    get site() {
      return site;
    },
    events,
    answer,
    types: () => events.map(({ type }) => type),
    openSession: (params = {}) => stripe.checkout.sessions.create({ ...CREDITS, ...params }),
    async subscribe() {
      const opened = await stripe.checkout.sessions.create(PLAN);
      await shop.press(`/pay/${opened.id}/pay`);
      const session = await stripe.checkout.sessions.retrieve(opened.id);
      return { session, subscription: await stripe.subscriptions.retrieve(String(session.subscription)) };
    },
    press: (path) => fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual' }),
    async untilEvents(count) {
      while (events.length < count) await sleep(10);
    },
    async restart() {
      await site.close();
      site = await start(site.port);
    },
    async close() {
      await site.close();
      receiver.close();
      receiver.closeAllConnections();
    },
  };
  return shop;
}

export function clientOf({ port }: StripeStandIn, key: string): Stripe {
  return new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0 });
}

const CREDITS: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  line_items: [
    {
      quantity: 1,
      price_data: { currency: 'usd', unit_amount: 1_000, product_data: { name: '1,000 credits' } },
    },
  ],
  client_reference_id: 'purchase-1',
  metadata: { pack: '1000' },
  payment_intent_data: { metadata: { pack: '1000' } },
  success_url: 'http://shop.example/done?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://shop.example/back',
};

const PLAN: Stripe.Checkout.SessionCreateParams = {
  mode: 'subscription',
  line_items: [{ quantity: 1, price: PRICE }],
  customer_email: 'buyer@example.com',
  subscription_data: { metadata: { account: 'a1' } },
  success_url: 'http://shop.example/done',
};
