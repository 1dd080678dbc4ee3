import { createHmac } from 'node:crypto';

/** Stripe's scheme v1: the time and the very bytes of the body, so that neither can be changed nor sent much later. */
export function signatureHeader(body: string, secret: string, seconds: number): string {
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${signature}`;
}
