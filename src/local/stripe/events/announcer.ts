import type { Books } from '../books.js';
import { newStripeId, nowInSeconds } from '../ids.js';
import type { StripeEvent, StripeObject } from '../objects.js';
import type { EventSender } from './sender.js';

/** The version whose shapes the stand-in speaks. */
export const API_VERSION = '2026-10-28.endive';

/** Turns what happened into events. */
export class Announcer {
  private readonly firstTries = new Set<Promise<void>>();

  constructor(
    private readonly books: Books,
    private readonly sender: EventSender,
  ) {}

  /** The event shows the object as it is now, whatever becomes of it later. */
  announce(type: string, object: StripeObject): void {
    const event: StripeEvent = {
      id: newStripeId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: nowInSeconds(),
      livemode: false,
      type,
      data: { object: structuredClone(object) },
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
    };
    this.books.entries.events[event.id] = event;
    this.books.save();
    this.send(event);
  }

  /** The same event once more, as Stripe does it by chance or on request. */
  repeat(event: StripeEvent): void {
    this.send(event);
  }

  /** Until everything announced so far was tried once: a buyer should come back to what they bought. */
  async settle(): Promise<void> {
    await Promise.all(this.firstTries);
  }

  private send(event: StripeEvent): void {
    const firstTry = this.sender.send(event).finally(() => this.firstTries.delete(firstTry));
    this.firstTries.add(firstTry);
  }
}
