import { createHmac } from 'node:crypto';

/** An HMAC under the service's secret; `purpose` keeps hashes for different ends from being compared. */
export function keyedHash(secret: string, purpose: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
}
