import Stripe from 'stripe';
import { InvalidRequest } from '../http/index.js';
import { InvalidSignature } from './payments.errors.js';
import { isName, type StripeEvent } from './stripe-objects.js';

/** How far the time of a signature may be from ours, either way: Stripe's own tolerance. */
const TOLERANCE_SECONDS = 300;

/** In seconds; what lies beyond is no time of an event. */
const LAST_TIME = 1e11;

export function readSignedEvent(rawBody: Buffer, header: string | undefined, secret: string): StripeEvent {
  if (!header || !isOfNow(header)) throw new InvalidSignature();
  return eventOf(verify(rawBody, header, secret));
}

/** Stripe's library refuses what is old, and takes what is from the future: such a signature would work for ever. */
function isOfNow(header: string): boolean {
  const times = [...header.matchAll(/(?:^|,)t=([^,]*)/g)].map(([, time]) => Number(time));
  const now = Date.now() / 1_000;
  return times.length > 0 && times.every((time) => Math.abs(now - time) <= TOLERANCE_SECONDS);
}

function verify(rawBody: Buffer, header: string, secret: string): unknown {
  try {
    return Stripe.webhooks.constructEvent(rawBody, header, secret, TOLERANCE_SECONDS);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) throw new InvalidSignature();
    throw new InvalidRequest('The body is signed, but it is not an event.');
  }
}

function eventOf(body: unknown): StripeEvent {
  const { id, type, created, livemode, data } = (body ?? {}) as Partial<Stripe.Event>;
  const isEvent = isName(id) && isName(type) && isObject(data) && isObject(data.object);
  if (!isEvent) throw new InvalidRequest('The body is signed, but it is not an event.');
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
