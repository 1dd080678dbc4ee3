import { Injectable } from '@nestjs/common';
import { IdeasRepository } from './ideas.repository.js';

/** Ideas end with the account whose they are. */
@Injectable()
export class IdeaErasure {
  constructor(private readonly ideas: IdeasRepository) {}

  async eraseAccount(accountId: string): Promise<void> {
    await this.ideas.deleteAll(accountId);
  }
}
