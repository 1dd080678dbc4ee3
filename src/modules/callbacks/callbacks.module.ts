import { Module } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { DestinationGuard } from '../../platform/outbound/index.js';
import { QueueModule } from '../../platform/queue/index.js';
import { SecretBox } from '../../platform/secret-box.js';
import { AuditModule } from '../audit/index.js';
import { CallbackErasure } from './callback-erasure.js';
import { CALLBACK_ROWS } from './callback-rows.module.js';
import { CallbacksService } from './callbacks.service.js';
import { DeliveriesService } from './deliveries.service.js';
import { DeliverySweeper } from './delivery-sweeper.js';
import { EndpointsRepository } from './endpoints/endpoints.repository.js';
import { WorkspaceEvents } from './endpoints/workspace-events.js';
import { CALLBACK_QUEUE, CALLBACKS } from './jobs/delivery.job.js';
import { SecretsRepository } from './secrets/secrets.repository.js';
import { SigningSecrets } from './secrets/signing-secrets.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

/** The rows of callbacks: what both the API and the workers need. */
@Module({
  imports: [QueueModule.forQueue(CALLBACK_QUEUE, CALLBACKS), AuditModule],
  providers: [
    ...CALLBACK_ROWS,
    DeliveriesService,
    DeliverySweeper,
    {
      provide: SecretBox,
      inject: [ENV],
      useFactory: (env: Env) => new SecretBox(env.SECRET, 'webhook secrets'),
    },
    SecretsRepository,
    SigningSecrets,
    CallbackErasure,
    EndpointsRepository,
    WorkspaceEvents,
  ],
  exports: [
    CallbacksService,
    CallbackErasure,
    DeliveriesService,
    DestinationGuard,
    EndpointsRepository,
    QueueModule,
    SigningSecrets,
    WorkspaceDeliveriesRepository,
    WorkspaceEvents,
  ],
})
export class CallbacksModule {}
