import { Injectable } from '@nestjs/common';
import { type WorkspaceEvent, WorkspaceEvents } from '../callbacks/index.js';
import { type Post, PostResponse, type PostStatus } from '../posts/index.js';

const EVENTS: Readonly<Partial<Record<PostStatus, WorkspaceEvent>>> = {
  published: 'post.published',
  failed: 'post.failed',
  unknown: 'post.unknown',
};

/** Tells a workspace how publications end: each end of each attempt once. */
@Injectable()
export class PostEvents {
  constructor(private readonly events: WorkspaceEvents) {}

  /** Joins the transaction that ends the publication. */
  async tellEnded(post: Post): Promise<void> {
    const event = EVENTS[post.status];
    if (!event) return;
    await this.events.tell({
      accountId: post.account_id,
      mode: post.mode,
      event,
      subjectId: post.id,
      occurrence: post.attempt,
      at: post.updated_at,
      // As the posts API shows it, so that a receiver needs to know one shape.
      data: { ...PostResponse.from(post), attempt: post.attempt },
    });
  }
}
