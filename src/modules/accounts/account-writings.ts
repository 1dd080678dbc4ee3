import { Injectable } from '@nestjs/common';
import { IdeaErasure } from '../ideas/index.js';
import { PostErasure } from '../posts/index.js';

/** What people of an account wrote. */
@Injectable()
export class AccountWritings {
  constructor(
    private readonly ideas: IdeaErasure,
    private readonly posts: PostErasure,
  ) {}

  /** Ideas first: a post that goes would change the idea that it came from. */
  async eraseAll(accountId: string): Promise<void> {
    await this.ideas.eraseAccount(accountId);
    await this.posts.eraseAccount(accountId);
  }
}
