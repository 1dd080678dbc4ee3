import { Module } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { ServiceClient } from '../../platform/outbound/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { PublicationRunner } from './publication-runner.js';
import { PublicationScheduler } from './publication-scheduler.js';
import { LinkedInPublisher } from './publishers/linkedin/linkedin.publisher.js';
import { Publishers } from './publishers/publishers.js';
import { SandboxPublisher } from './publishers/sandbox/sandbox.publisher.js';
import { PublishingRowsModule } from './publishing-rows.module.js';

/** What a worker does with posts: it publishes them. */
@Module({
  imports: [PublishingRowsModule, ConnectionsModule],
  providers: [
    {
      provide: ServiceClient,
      inject: [ENV],
      useFactory: (env: Env) => new ServiceClient(env.PUBLISH_TIMEOUT_SECONDS * 1_000),
    },
    LinkedInPublisher,
    Publishers,
    PublicationRunner,
    PublicationScheduler,
    SandboxPublisher,
  ],
})
export class PublishingModule {}
