import { Injectable } from '@nestjs/common';
import { PostsRepository } from './posts.repository.js';

/** Posts end with the account whose they are. What was published stays where its readers are. */
@Injectable()
export class PostErasure {
  constructor(private readonly posts: PostsRepository) {}

  eraseAccount(accountId: string): Promise<void> {
    return this.posts.deleteAll(accountId);
  }
}
