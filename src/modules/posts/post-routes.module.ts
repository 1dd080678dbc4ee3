import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { IdempotencyModule } from '../idempotency/index.js';
import { PostEditing } from './post-editing.js';
import { PostPreflight } from './post-preflight.js';
import { PostsController } from './posts.controller.js';
import { PostsModule } from './posts.module.js';
import { PostsService } from './posts.service.js';
import { PreflightController } from './preflight.controller.js';
import { PublishingOutlook } from './publishing-outlook.js';

/** What the API offers for posts. */
@Module({
  imports: [PostsModule, ConnectionsModule, IdempotencyModule],
  controllers: [PreflightController, PostsController],
  providers: [PostsService, PostEditing, PostPreflight, PublishingOutlook],
})
export class PostRoutesModule {}
