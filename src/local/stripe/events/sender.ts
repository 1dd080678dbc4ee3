import { setTimeout as sleep } from 'node:timers/promises';
import type { Books, Delivery } from '../books.js';
import { nowInSeconds } from '../ids.js';
import type { StripeEvent } from '../objects.js';
import { signatureHeader } from './signature.js';

export interface Receiver {
  /** Null while it isn't known where the receiver is. */
  url: () => string | null;
  secret: string;
  /** How long to wait before each further try. */
  retryAfterMs: readonly number[];
}

const ANSWER_WITHIN_MS = 10_000;

/** Sends events to the webhook until one try is answered with 2xx, or the tries are used up. */
export class EventSender {
  private readonly stopping = new AbortController();

  constructor(
    private readonly books: Books,
    private readonly receiver: Receiver,
  ) {}

  /** Resolves after the first try; the further ones go on behind. */
  async send(event: StripeEvent): Promise<void> {
    if (!(await this.attempt(event))) void this.retry(event);
  }

  /** What an earlier start could not deliver. */
  sendUndelivered(): void {
    for (const event of Object.values(this.books.entries.events))
      if (!this.deliveryOf(event).delivered) void this.retry(event);
  }

  stop(): void {
    this.stopping.abort();
  }

  private async retry(event: StripeEvent): Promise<void> {
    for (const wait of this.receiver.retryAfterMs) {
      await sleep(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted || (await this.attempt(event))) return;
    }
  }

  private async attempt(event: StripeEvent): Promise<boolean> {
    const { isAccepted, answer } = await this.post(JSON.stringify(event));
    const delivery = this.deliveryOf(event);
    this.books.entries.deliveries[event.id] = {
      attempts: delivery.attempts + 1,
      delivered: delivery.delivered || isAccepted,
      lastAnswer: answer,
    };
    this.books.save();
    return isAccepted;
  }

  private async post(body: string): Promise<{ isAccepted: boolean; answer: string }> {
    const url = this.receiver.url();
    if (url === null) return { isAccepted: false, answer: 'there is no receiver yet' };
    try {
      const signature = signatureHeader(body, this.receiver.secret, nowInSeconds());
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
        body,
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await answer.body?.cancel();
      return { isAccepted: answer.ok, answer: String(answer.status) };
    } catch (error) {
      return { isAccepted: false, answer: error instanceof Error ? error.message : String(error) };
    }
  }

  private deliveryOf({ id }: StripeEvent): Delivery {
    return this.books.entries.deliveries[id] ?? { attempts: 0, delivered: false, lastAnswer: null };
  }
}
