import { createHmac } from 'node:crypto';
import { SECRET_PREFIX } from '../secrets/signing-secrets.js';

/** What of a request the receiver can check. */
export interface Signed {
  id: string;
  /** In whole seconds. */
  timestamp: number;
  body: Buffer;
}

/** The header of Standard Webhooks: one signature for each secret, of which the receiver needs to know one. */
export function signatureOf(signed: Signed, secrets: readonly string[]): string {
  return secrets.map((secret) => `v1,${sign(signed, secret)}`).join(' ');
}

function sign({ id, timestamp, body }: Signed, secret: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}
