import Stripe from 'stripe';
import type { Env } from '../../config/index.js';

/** Longer than Stripe ever takes when it is well; a caller waits for it. */
const TIMEOUT_MS = 10_000;

/** A lost answer is asked for again with the same idempotency key, so nothing is made twice. */
const RETRIES = 1;

/** Null when no key is set. */
export function stripeClient({ STRIPE_SECRET_KEY, STRIPE_API_BASE }: Env): Stripe | null {
  if (!STRIPE_SECRET_KEY) return null;
  return new Stripe(STRIPE_SECRET_KEY, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...(STRIPE_API_BASE ? addressOf(new URL(STRIPE_API_BASE)) : {}),
  });
}

function addressOf({
  hostname,
  port,
  protocol,
}: URL): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' };
}
