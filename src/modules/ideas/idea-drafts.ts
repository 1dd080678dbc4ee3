import { Injectable } from '@nestjs/common';
import { type Answer, IdempotencyService } from '../idempotency/index.js';
import { type Caller, InvalidKey, ScopeDenied } from '../keys/index.js';
import { PostCreation, PostResponse } from '../posts/index.js';
import { isIdeaId } from './idea.js';
import { IdeaAlreadyDrafted, IdeaNotFound } from './ideas.errors.js';
import { IdeasRepository } from './ideas.repository.js';

/** Turns ideas into posts. */
@Injectable()
export class IdeaDrafts {
  constructor(
    private readonly ideas: IdeasRepository,
    private readonly posts: PostCreation,
    private readonly idempotency: IdempotencyService,
  ) {}

  async draft(caller: Caller, id: string, key: string | undefined): Promise<PostResponse> {
    const operation = `POST /api/v1/ideas/${id}/draft`;
    const { body } = await this.idempotency.once({ caller, key, operation, request: {} }, () =>
      this.draftOnce(caller, id),
    );
    return body;
  }

  /** Of two at once the second waits, and finds what the first made. */
  private async draftOnce(caller: Caller, id: string): Promise<Answer<PostResponse>> {
    if (!(await this.ideas.holdAccount(caller.accountId))) throw new InvalidKey();
    const idea = isIdeaId(id) ? await this.ideas.findForUpdate(caller, id) : null;
    if (!idea) throw new IdeaNotFound();
    if (!caller.scopes.includes('posts:write')) throw new ScopeDenied('posts:write');
    if (idea.post_id !== null) throw new IdeaAlreadyDrafted(idea.post_id);

    const post = await this.posts.createDraft(caller, idea.content);
    await this.ideas.linkPost(id, post.id);
    return { status: 201, body: PostResponse.from(post) };
  }
}
