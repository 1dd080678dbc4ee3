import { Module } from '@nestjs/common';
import { PostCreation } from './post-creation.js';
import { PostErasure } from './post-erasure.js';
import { PostsRepository } from './posts.repository.js';

/** The rows of posts, for whoever makes or ends some; the routes are in PostRoutesModule. */
@Module({
  providers: [PostsRepository, PostCreation, PostErasure],
  exports: [PostsRepository, PostCreation, PostErasure],
})
export class PostsModule {}
