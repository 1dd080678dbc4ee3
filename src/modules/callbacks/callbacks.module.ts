import { Module } from '@nestjs/common';
import { DestinationGuard } from '../../platform/outbound/index.js';
import { QueueModule } from '../../platform/queue/index.js';
import { CallbackErasure } from './callback-erasure.js';
import { CALLBACK_ROWS } from './callback-rows.module.js';
import { CallbacksService } from './callbacks.service.js';
import { DeliveriesService } from './deliveries.service.js';
import { DeliverySweeper } from './delivery-sweeper.js';
import { CALLBACK_QUEUE, CALLBACKS } from './jobs/delivery.job.js';
import { SecretBox } from './secrets/secret-box.js';
import { SecretsRepository } from './secrets/secrets.repository.js';
import { SigningSecrets } from './secrets/signing-secrets.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

/** The rows of callbacks: what both the API and the workers need. */
@Module({
  imports: [QueueModule.forQueue(CALLBACK_QUEUE, CALLBACKS)],
  providers: [
    ...CALLBACK_ROWS,
    DeliveriesService,
    DeliverySweeper,
    SecretBox,
    SecretsRepository,
    SigningSecrets,
    CallbackErasure,
  ],
  exports: [
    CallbacksService,
    CallbackErasure,
    DeliveriesService,
    DestinationGuard,
    QueueModule,
    SigningSecrets,
    WorkspaceDeliveriesRepository,
  ],
})
export class CallbacksModule {}
