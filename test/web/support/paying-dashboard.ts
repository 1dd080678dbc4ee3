import { type StripeStandIn, startStripeStandIn } from '../../../src/local/stripe/index.js';
import { STRIPE_WEBHOOK_PATH } from '../../../src/modules/billing/index.js';
import { type Dashboard, openDashboard } from './dashboard.js';
import { expectVisitsTo } from './problems.js';
import type { Visitor } from './visitor.js';

const KEY = 'sk_test_of_the_dashboard';
const SECRET = 'whsec_of_the_dashboard';
const PRICE = 'price_business';

export interface PayingDashboard {
  readonly dashboard: Dashboard;
  /** Presses a button of the operator's at the stand-in for Stripe. */
  press(path: string): Promise<void>;
  /** Somebody who may be sent to Stripe, and to the hosts named. */
  visit(looks?: Parameters<Dashboard['visit']>[0], ...hosts: string[]): Promise<Visitor>;
  accountOf(email: string): Promise<string>;
}

/** A dashboard at which one can pay: with the stand-in for Stripe of the local stack, which leads back to it. */
export function openPayingDashboard(settings: Record<string, string> = {}): PayingDashboard {
  let site: StripeStandIn;
  const all: Record<string, string> = {};
  beforeAll(async () => {
    const url = () => `${dashboard.app.url}${STRIPE_WEBHOOK_PATH}`;
    const webhook = { url, secret: SECRET, retryAfterMs: [50, 50] };
    site = await startStripeStandIn({ port: 0, secretKey: KEY, webhook, priceId: PRICE, file: null });
    Object.assign(all, settings, {
      STRIPE_SECRET_KEY: KEY,
      STRIPE_WEBHOOK_SECRET: SECRET,
      STRIPE_API_BASE: site.url,
      STRIPE_BUSINESS_PRICE: PRICE,
    });
  });
  const dashboard = openDashboard(all);
  // Its port is known only now.
  beforeAll(() => void Object.assign(dashboard.app.env, { PUBLIC_URL: dashboard.app.url }));
  afterAll(() => site?.close());

  return {
    dashboard,
    async press(path) {
      await fetch(`${site.url}${path}`, { method: 'POST', redirect: 'manual' });
    },
    async visit(looks, ...hosts) {
      const visitor = await dashboard.visit(looks);
      expectVisitsTo(visitor, [site.url, ...hosts]);
      return visitor;
    },
    async accountOf(email) {
      const [row] = await dashboard.app.db.query<{ id: string }>('select id from accounts where email = $1', [
        email,
      ]);
      if (!row) throw new Error(`Nobody has the address ${email}`);
      return row.id;
    },
  };
}
