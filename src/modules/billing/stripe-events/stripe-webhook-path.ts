/** What comes here is signed byte by byte, so nobody may parse it before its signature is checked. */
export const STRIPE_WEBHOOK_PATH = '/api/v1/billing/stripe/webhook';
