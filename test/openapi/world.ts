import { type StripeStandIn, startStripeStandIn } from '../../src/local/stripe/index.js';
import { STRIPE_WEBHOOK_PATH } from '../../src/modules/billing/index.js';
import { NameResolver } from '../../src/platform/outbound/index.js';
import { PublishingApp } from '../publishing/publishing-app.js';
import type { TestApp } from '../support/app.js';

export const STRIPE_SECRET = 'whsec_of_the_examples';
const KEY = 'sk_test_of_the_examples';
const PRICE = 'price_business';

/** The application with all that its examples speak of: Stripe, LinkedIn, and names that lead somewhere. */
export interface World {
  app: TestApp;
  publishing: PublishingApp;
  stripe: StripeStandIn;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  let app: TestApp | null = null;
  const stripe = await startStripeStandIn({
    port: 0,
    secretKey: KEY,
    webhook: {
      url: () => app && `${app.url}${STRIPE_WEBHOOK_PATH}`,
      secret: STRIPE_SECRET,
      retryAfterMs: [50],
    },
    priceId: PRICE,
    file: null,
  });
  const publishing = await PublishingApp.start({
    ROLE: 'api',
    PUBLISHER: 'sandbox',
    STRIPE_SECRET_KEY: KEY,
    STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
    STRIPE_API_BASE: stripe.url,
    STRIPE_BUSINESS_PRICE: PRICE,
  });
  app = publishing.app;
  // The examples name servers that are nobody's.
  app.get(NameResolver).ask = async () => ['93.184.215.14'];
  return {
    app,
    publishing,
    stripe,
    close: async () => {
      await publishing.close();
      await stripe.close();
    },
  };
}
