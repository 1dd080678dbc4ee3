import type { Setting } from './settings.js';

/** As Stripe makes them: secret or restricted, and of which of its two worlds. */
const SHAPE = /^(?:sk|rk)_(?:live|test)_[\w-]+$/;

export function paymentKey(reason: string): Setting<string | undefined> {
  return {
    reason,
    example: '',
    read(text) {
      if (text === undefined || SHAPE.test(text)) return text;
      // The text is not repeated: it is a secret.
      throw new Error('must begin with sk_live_, sk_test_, rk_live_ or rk_test_');
    },
  };
}

interface PaymentSettings {
  NODE_ENV: string;
  PUBLIC_URL: string | undefined;
  STRIPE_SECRET_KEY: string | undefined;
  STRIPE_WEBHOOK_SECRET: string | undefined;
}

/** Otherwise people could pay and never get what they paid for. */
export function paymentFaults(read: PaymentSettings): string[] {
  if (!read.STRIPE_SECRET_KEY) return [];
  const faults: string[] = [];
  if (!read.STRIPE_WEBHOOK_SECRET) faults.push('STRIPE_WEBHOOK_SECRET is required with STRIPE_SECRET_KEY');
  if (!read.PUBLIC_URL && read.NODE_ENV === 'production')
    faults.push('PUBLIC_URL is required with STRIPE_SECRET_KEY in production');
  return faults;
}
