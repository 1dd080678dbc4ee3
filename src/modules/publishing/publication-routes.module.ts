import { Module } from '@nestjs/common';
import { PublicationsController } from './publications.controller.js';
import { PublishingRowsModule } from './publishing-rows.module.js';
import { WorkspacePublications } from './workspace-publications.js';
import { WorkspacePublicationsRepository } from './workspace-publications.repository.js';

/** What the API offers for publications. */
@Module({
  imports: [PublishingRowsModule],
  controllers: [PublicationsController],
  providers: [WorkspacePublications, WorkspacePublicationsRepository],
})
export class PublicationRoutesModule {}
