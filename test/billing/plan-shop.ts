import { setTimeout as sleep } from 'node:timers/promises';
import Stripe from 'stripe';
import { type StripeStandIn, startStripeStandIn } from '../../src/local/stripe/index.js';
import { STRIPE_WEBHOOK_PATH } from '../../src/modules/billing/index.js';
import { SubscriptionSweeper } from '../../src/modules/billing/plans/subscription-sweeper.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { stopIntervals } from '../support/intervals.js';

const KEY = 'sk_test_of_the_plans';
const SECRET = 'whsec_of_the_plans';
const PRICE = 'price_business';

/** An application that sells plans, and a Stripe whose buttons can be pressed. */
export interface PlanShop {
  app: TestApp;
  site: StripeStandIn;
  stripe: Stripe;
  settings: Record<string, string>;
  subscribe(account: TestAccount): ReturnType<TestApp['http']['post']>;
  planOf(account: TestAccount): Promise<Record<string, string | null>>;
  /** Presses a button of the stand-in's pages. */
  press(path: string): Promise<Response>;
  /** A new workspace that pays; answers its subscription at Stripe. */
  subscriber(): Promise<{ account: TestAccount; id: string; accountId: string }>;
  untilPlan(account: TestAccount, expected: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

export async function openPlanShop(overrides: Record<string, string> = {}): Promise<PlanShop> {
  let app: TestApp | null = null;
  const webhook = {
    url: () => app && `${app.url}${STRIPE_WEBHOOK_PATH}`,
    secret: SECRET,
    retryAfterMs: [50, 50],
  };
  const site = await startStripeStandIn({ port: 0, secretKey: KEY, webhook, priceId: PRICE, file: null });
  const settings = {
    DEFAULT_PLAN: 'free',
    STRIPE_SECRET_KEY: KEY,
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_API_BASE: site.url,
    STRIPE_BUSINESS_PRICE: PRICE,
    ...overrides,
  };
  app = await startTestApp(settings);
  stopIntervals(app);
  return shopOf(app, site, settings);
}

function shopOf(app: TestApp, site: StripeStandIn, settings: Record<string, string>): PlanShop {
  const shop: PlanShop = {
    app,
    site,
    settings,
    stripe: new Stripe(KEY, { host: '127.0.0.1', port: site.port, protocol: 'http' }),
    subscribe: ({ key }) => app.http.post('/api/v1/billing/subscribe').set('X-API-Key', key),
    planOf: async ({ key }) => (await app.http.get('/api/v1/billing/plan').set('X-API-Key', key)).body,
    press: (path) => fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual' }),
    async subscriber() {
      const account = await signUp(app);
      const { body } = await shop.subscribe(account).expect(200);
      await shop.press(`${new URL(body.checkout_url).pathname}/pay`);
      await shop.untilPlan(account, { plan: 'business', status: 'active' });
      const [row] = await app.db.query<{ id: string; accountId: string }>(
        `select subscriptions.id, account_id as "accountId" from subscriptions
         join accounts on accounts.id = account_id where email = $1`,
        [account.email],
      );
      if (!row) throw new Error('There is no subscription');
      return { account, ...row };
    },
    async untilPlan(account, expected) {
      for (let tries = 0; tries < 200; tries += 1) {
        const plan = await shop.planOf(account);
        if (Object.entries(expected).every(([name, value]) => plan[name] === value)) return;
        await sleep(20);
      }
      expect(await shop.planOf(account)).toMatchObject(expected);
    },
    async close() {
      await app.get(SubscriptionSweeper).sweep();
      await app.close();
      await site.close();
    },
  };
  return shop;
}
