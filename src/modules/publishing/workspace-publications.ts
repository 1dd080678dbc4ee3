import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Caller } from '../keys/index.js';
import {
  entityTagOf,
  isPostId,
  PostNotFound,
  type PostStatus,
  PreconditionFailed,
  type Versions,
} from '../posts/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { PublicationResponse } from './dto/responses.js';
import { PostEvents } from './post-events.js';
import { SandboxPublicationsRepository } from './publishers/sandbox/sandbox-publications.repository.js';
import { ConfirmationRequired, PostNotFailed, PostNotUnknown } from './publishing.errors.js';
import {
  type PostName,
  type PublishedPost,
  WorkspacePublicationsRepository,
} from './workspace-publications.repository.js';

/** What a workspace sees of its publications, and decides where nobody else can. */
@Injectable()
export class WorkspacePublications {
  constructor(
    private readonly db: Database,
    private readonly posts: WorkspacePublicationsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly sandbox: SandboxPublicationsRepository,
    private readonly events: PostEvents,
  ) {}

  async show(caller: Caller, id: string): Promise<PublicationResponse> {
    const post = await this.find(caller, id);
    const { accountId, mode } = caller;
    const attempts = await this.attempts.list(accountId, mode, id);
    return PublicationResponse.from(post, attempts, await this.sandbox.find(accountId, mode, id));
  }

  async retry(
    caller: Caller,
    id: string,
    isConfirmed: boolean,
    versions: Versions,
  ): Promise<PublicationResponse> {
    const from: PostStatus[] = isConfirmed ? ['failed', 'unknown'] : ['failed'];
    const isTaken = await this.posts.reschedule(nameOf(caller, id), from, versions);
    if (!isTaken) await this.refuseRetry(caller, id, versions);

    return this.show(caller, id);
  }

  async markPublished(caller: Caller, id: string, remoteId: string): Promise<PublicationResponse> {
    await this.db.transaction(async () => {
      const post = await this.posts.markPublished(nameOf(caller, id), remoteId);
      if (!post) throw new PostNotUnknown((await this.find(caller, id)).status);
      await this.events.tellEnded(post);
    });
    return this.show(caller, id);
  }

  private async refuseRetry(caller: Caller, id: string, versions: Versions): Promise<never> {
    const { status, version } = await this.find(caller, id);
    if (versions && !versions.includes(version)) throw new PreconditionFailed(entityTagOf(version));
    throw status === 'unknown' ? new ConfirmationRequired() : new PostNotFailed(status);
  }

  private async find(caller: Caller, id: string): Promise<PublishedPost> {
    const post = await this.posts.find(nameOf(caller, id));
    if (!post) throw new PostNotFound();
    return post;
  }
}

function nameOf({ accountId, mode }: Caller, id: string): PostName {
  if (!isPostId(id)) throw new PostNotFound();
  return { accountId, mode, id };
}
