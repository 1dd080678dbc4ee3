import { Module } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { DestinationGuard, OutboundClient } from '../../platform/outbound/index.js';
import { CallbacksModule } from './callbacks.module.js';
import { DeliveryProcessor } from './sending/delivery.processor.js';
import { DeliveryRunner } from './sending/delivery-runner.js';

/** What a worker does with callbacks: it sends them. */
@Module({
  imports: [CallbacksModule],
  providers: [
    {
      provide: OutboundClient,
      inject: [DestinationGuard, ENV],
      useFactory: (guard: DestinationGuard, env: Env) =>
        new OutboundClient(guard, env.CALLBACK_TIMEOUT_SECONDS * 1_000),
    },
    DeliveryRunner,
    DeliveryProcessor,
  ],
})
export class CallbackSendingModule {}
