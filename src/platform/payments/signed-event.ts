import Stripe from 'stripe';
import { InvalidRequest } from '../http/index.js';
import { InvalidSignature } from './payments.errors.js';
import { isName, type StripeEvent } from './stripe-objects.js';

/** How far the time of a signature may be from ours, either way: Stripe's own tolerance. */
const TOLERANCE_SECONDS = 300;

/** In seconds; what lies beyond is no time of an event. */
const LAST_TIME = 1e11;

const NO_EVENT = 'The body is signed, but it is not an event.';

export function readSignedEvent(rawBody: Buffer, header: string | undefined, secret: string): StripeEvent {
  if (!header || !isOfNow(header) || !isSigned(rawBody, header, secret)) throw new InvalidSignature();
  return eventOf(parse(rawBody));
}

/** Stripe's library refuses what is old, and takes what is from the future: such a signature would work for ever. */
function isOfNow(header: string): boolean {
  const times = [...header.matchAll(/(?:^|,)t=([^,]*)/g)].map(([, time]) => Number(time));
  const now = Date.now() / 1_000;
  return times.length > 0 && times.every((time) => Math.abs(now - time) <= TOLERANCE_SECONDS);
}

/** Whatever the library stumbles over, an empty signature among it, is no signature. */
function isSigned(rawBody: Buffer, header: string, secret: string): boolean {
  try {
    return Stripe.webhooks.signature?.verifyHeader(rawBody, header, secret, TOLERANCE_SECONDS) ?? false;
  } catch {
    return false;
  }
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString());
  } catch {
    throw new InvalidRequest(NO_EVENT);
  }
}

function eventOf(body: unknown): StripeEvent {
  const { id, type, created, livemode, data } = (body ?? {}) as Partial<Stripe.Event>;
  const isEvent = isName(id) && isName(type) && isObject(data) && isObject(data.object);
  if (!isEvent) throw new InvalidRequest(NO_EVENT);
  return {
    id,
    type,
    created: timeOf(created),
    livemode: livemode === true,
    object: { ...data.object },
  };
}

function timeOf(seconds: unknown): Date {
  const isTime = Number.isSafeInteger(seconds) && Number(seconds) > 0 && Number(seconds) < LAST_TIME;
  return new Date(isTime ? Number(seconds) * 1_000 : Date.now());
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
