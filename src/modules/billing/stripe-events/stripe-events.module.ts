import { Module } from '@nestjs/common';
import { StripeEventHandlers } from './stripe-event-handlers.js';
import { StripeEventsRepository } from './stripe-events.repository.js';
import { StripeInbox } from './stripe-inbox.js';
import { StripeWebhookController } from './stripe-webhook.controller.js';

/** Where events come in. Who acts on them imports this module and adds a handler. */
@Module({
  controllers: [StripeWebhookController],
  providers: [StripeEventHandlers, StripeEventsRepository, StripeInbox],
  exports: [StripeEventHandlers],
})
export class StripeEventsModule {}
