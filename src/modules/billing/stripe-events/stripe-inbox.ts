import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Payments, type StripeEvent } from '../../../platform/payments/index.js';
import { type StripeEventHandler, StripeEventHandlers } from './stripe-event-handlers.js';
import { StripeEventsRepository } from './stripe-events.repository.js';

/** Takes what Stripe tells: each event once, however often and in whatever order it comes. */
@Injectable()
export class StripeInbox {
  private readonly log = new Logger(StripeInbox.name);

  constructor(
    private readonly db: Database,
    private readonly payments: Payments,
    private readonly events: StripeEventsRepository,
    private readonly handlers: StripeEventHandlers,
  ) {}

  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    const event = this.payments.readEvent(rawBody, signature);
    if (event.livemode !== this.payments.isLive) return this.ignore(event);

    const handlers = this.handlers.of(event.type);
    await this.db.transaction(() => this.takeOnce(event, handlers));
  }

  /** Whatever fails takes the note of the event back with it, and Stripe sends it again. */
  private async takeOnce(event: StripeEvent, handlers: readonly StripeEventHandler[]): Promise<void> {
    if (!(await this.events.insert(event))) return;
    if (handlers.length === 0) return;

    for (const handler of handlers) await handler.handle(event);

    await this.events.markProcessed(event.id);
  }

  private ignore({ id, type, livemode }: StripeEvent): void {
    const [said, expected] = livemode ? ['live', 'test'] : ['test', 'live'];
    this.log.warn(`Ignored ${id} (${type}): it is a ${said} event, and the key is a ${expected} one`);
  }
}
