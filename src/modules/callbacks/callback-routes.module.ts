import { Module } from '@nestjs/common';
import { IdempotencyModule } from '../idempotency/index.js';
import { CallbacksModule } from './callbacks.module.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';
import { EndpointsService } from './endpoints/endpoints.service.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** What the API offers for callbacks; who only makes or sends them needs less. */
@Module({
  imports: [CallbacksModule, IdempotencyModule],
  controllers: [EndpointsController, WebhooksController],
  providers: [EndpointsService, WebhooksService],
})
export class CallbackRoutesModule {}
