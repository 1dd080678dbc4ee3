import { Module } from '@nestjs/common';
import { IdempotencyModule } from '../idempotency/index.js';
import { PostsModule } from '../posts/index.js';
import { IdeaDrafts } from './idea-drafts.js';
import { IdeaErasure } from './idea-erasure.js';
import { IdeasController } from './ideas.controller.js';
import { IdeasRepository } from './ideas.repository.js';
import { IdeasService } from './ideas.service.js';

@Module({
  imports: [IdempotencyModule, PostsModule],
  controllers: [IdeasController],
  providers: [IdeasService, IdeaDrafts, IdeaErasure, IdeasRepository],
  exports: [IdeaErasure],
})
export class IdeasModule {}
