import { WebhookVerificationError } from './errors.js';

/** `@types/node` knows it, but not by a global name. */
type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** How far the time of sending may lie in the past or in the future, in seconds. Default: 300. */
  toleranceSeconds?: number;
  /** Default: now. */
  now?: Date;
}

/**
 * The event in a callback, once it is certain who sent it (Standard Webhooks). The body must be the raw one: JSON that
 * was parsed and written again is other text. While a secret is being replaced, give both.
 */
export async function verifyWebhook<Event = unknown>(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<Event> {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  assertRecent(timestamp, now, toleranceSeconds);

  const signed = join(`${id}.${timestamp}.`, body);
  for (const secret of [secrets].flat()) {
    if (await hasSigned(await keyOf(secret), signatures, signed)) return parse(body) as Event;
  }
  throw refused('signature_mismatch', 'No signature of this callback was made with the secret.');
}

/** What somebody recorded can't be played back later, nor be dated ahead to be kept for later. */
function assertRecent(timestamp: string, now: Date, toleranceSeconds: number): void {
  const age = now.getTime() / 1_000 - (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN);
  if (!(Math.abs(age) <= toleranceSeconds))
    throw refused('timestamp_out_of_tolerance', 'This callback was not sent just now. Is the clock right?');
}

async function hasSigned(
  key: CryptoKey,
  signatures: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const entry of signatures.split(' ')) {
    const signature = entry.startsWith('v1,') ? fromBase64(entry.slice(3)) : undefined;
    // Compares in constant time.
    if (signature && (await crypto.subtle.verify('HMAC', key, signature, signed))) return true;
  }
  return false;
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (!bytes?.length) throw refused('invalid_secret', 'The secret must be "whsec_" and base64.');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function header(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : findHeader(headers, name);
  if (!value) throw refused('missing_header', `The callback has no header ${name}.`);
  return value;
}

function findHeader(headers: Exclude<WebhookHeaders, Headers>, name: string): string | undefined {
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : value?.join(' ');
}

function join(head: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [first, second] = [encoder.encode(head), typeof body === 'string' ? encoder.encode(body) : body];
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function parse(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  } catch (cause) {
    throw new WebhookVerificationError({ code: 'unreadable_body', message: 'The body is not JSON.', cause });
  }
}

function refused(code: string, message: string): WebhookVerificationError {
  return new WebhookVerificationError({ code, message });
}
