import { serveUntilTold } from './serve-until-told.js';
import { readStackFile } from './stack/stack-file.js';
import { startStripeStandIn } from './stripe/index.js';

const WEBHOOK = '/api/v1/billing/stripe/webhook';

const { PORT, STACK_FILE, BOOKS_FILE, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_BUSINESS_PRICE } =
  process.env;

/** The stand-in for Stripe as a process of its own. */
const standIn = await startStripeStandIn({
  port: Number(PORT ?? 0),
  secretKey: STRIPE_SECRET_KEY ?? '',
  webhook: { url: findWebhook, secret: STRIPE_WEBHOOK_SECRET ?? '' },
  priceId: STRIPE_BUSINESS_PRICE ?? '',
  file: BOOKS_FILE ?? null,
});
serveUntilTold(standIn);

/** The API starts after us, since it has to know where we are. */
function findWebhook(): string | null {
  const stack = STACK_FILE === undefined ? null : readStackFile(STACK_FILE);
  return stack && `${stack.api}${WEBHOOK}`;
}
