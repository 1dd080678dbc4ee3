import { randomBytes } from 'node:crypto';

/** `cs_test_…`, `evt_…`: an id tells what it is of by how it begins. */
export function newStripeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** Stripe's times are whole seconds. */
export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
