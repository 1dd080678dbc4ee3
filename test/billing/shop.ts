import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type DoubleSession, type StripeDouble, startStripeDouble } from '../support/stripe-double.js';
import { anEvent, completed, deliver, WEBHOOK_SECRET } from './stripe-events.js';

export const PUBLIC_URL = 'https://api.example.com';

/** An application with a Stripe to sell through. */
export interface Shop {
  app: TestApp;
  stripe: StripeDouble;
  close(): Promise<void>;
}

/** A workspace, and a session that waits for its payment. */
export interface OpenPurchase {
  account: TestAccount;
  id: string;
  session: DoubleSession;
}

export async function openShop(settings: Record<string, string> = {}): Promise<Shop> {
  const stripe = await startStripeDouble();
  const app = await startTestApp({
    PUBLIC_URL,
    STRIPE_SECRET_KEY: 'sk_test_of_the_tests',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_BASE: stripe.url,
    ...settings,
  });
  return {
    app,
    stripe,
    close: async () => {
      await app.close();
      await stripe.close();
    },
  };
}

export function buy({ app }: Shop, key: string, body: object = { pack_id: '100' }) {
  return app.http.post('/api/v1/credits/purchase').set('X-API-Key', key).send(body);
}

/** A new workspace with its five credits that has begun to buy a hundred. */
export async function beginPurchase(shop: Shop, account?: TestAccount, pack = '100'): Promise<OpenPurchase> {
  const buyer = account ?? (await signUp(shop.app));
  const { body } = await buy(shop, buyer.key, { pack_id: pack }).expect(200);
  const session = shop.stripe.sessions.find(
    ({ client_reference_id }) => client_reference_id === body.purchase_id,
  );
  if (!session) throw new Error('Stripe was not asked');
  return { account: buyer, id: body.purchase_id, session };
}

export async function pay(shop: Shop, { session }: OpenPurchase): Promise<void> {
  await deliver(shop.app, anEvent('checkout.session.completed', completed(session))).expect(200);
}

/** A workspace that has bought and paid a hundred credits. */
export async function paidPurchase(shop: Shop): Promise<OpenPurchase> {
  const purchase = await beginPurchase(shop);
  await pay(shop, purchase);
  return purchase;
}

export async function show({ app }: Shop, { account, id }: OpenPurchase) {
  const { body } = await app.http.get(`/api/v1/credits/purchases/${id}`).set('X-API-Key', account.key);
  return body;
}

export async function standing({ app }: Shop, { key }: TestAccount) {
  const { body } = await app.http.get('/api/v1/credits/balance').set('X-API-Key', key);
  return { balance: body.workspace_balance, owed: body.owed };
}

/** Newest first, without the five of the beginning. */
export async function ledger({ app }: Shop, { key }: TestAccount): Promise<[string, number][]> {
  const { body } = await app.http.get('/api/v1/credits/ledger?limit=100').set('X-API-Key', key);
  return body.entries.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount]);
}

/** Buys lookups until so many credits are gone. */
export async function spend({ app }: Shop, { key }: TestAccount, credits: number): Promise<void> {
  const urls = Array.from(
    { length: credits },
    (_, index) => `linkedin.com/in/spent-${key.slice(-6)}-${index}`,
  );
  await app.http.post('/api/v1/scrape/batch').set('X-API-Key', key).send({ linkedin_urls: urls }).expect(201);
}
