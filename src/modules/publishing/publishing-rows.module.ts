import { Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { PostEvents } from './post-events.js';
import { PublicationSweeper } from './publication-sweeper.js';
import { PublicationsRepository } from './publications.repository.js';
import { PublicationsService } from './publications.service.js';
import { SandboxPublicationsRepository } from './publishers/sandbox/sandbox-publications.repository.js';

/** The rows of publications: what both the API and the workers need. */
@Module({
  imports: [CallbacksModule],
  providers: [
    AttemptsRepository,
    PostEvents,
    PublicationSweeper,
    PublicationsRepository,
    PublicationsService,
    SandboxPublicationsRepository,
  ],
  exports: [
    AttemptsRepository,
    PostEvents,
    PublicationsRepository,
    PublicationsService,
    SandboxPublicationsRepository,
  ],
})
export class PublishingRowsModule {}
