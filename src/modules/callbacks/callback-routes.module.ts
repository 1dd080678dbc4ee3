import { Module } from '@nestjs/common';
import { IdempotencyModule } from '../idempotency/index.js';
import { CallbacksModule } from './callbacks.module.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** What the API offers for callbacks; who only makes or sends them needs less. */
@Module({
  imports: [CallbacksModule, IdempotencyModule],
  controllers: [WebhooksController],
  providers: [WebhooksService],
})
export class CallbackRoutesModule {}
