import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { InvalidKey } from '../keys/index.js';
import { findContentFault } from './content/content-fault.js';
import { withPlainLineBreaks } from './content/line-breaks.js';
import type { Post, Workspace } from './post.js';
import type { AuthorStatus } from './post-status.js';
import { InvalidContent, InvalidSchedule } from './posts.errors.js';
import { PostsRepository } from './posts.repository.js';
import { findTimeFault } from './schedule.js';

export const NO_TIME = 'scheduledAt must be sent with the status "scheduled"';

/** Nobody shall wait for a post that never goes out. */
export const NO_STATUS =
  'status must be sent with scheduledAt: "scheduled" publishes the post then, "draft" only keeps the plan';

/** A post as its author thinks of it. */
export interface AuthoredPost {
  content: string;
  status: AuthorStatus;
  /** A draft may carry one as a plan, which has no effect. */
  scheduledAt: Date | null;
}

/** Makes posts, for whoever has one to make. */
@Injectable()
export class PostCreation {
  constructor(private readonly posts: PostsRepository) {}

  createDraft(workspace: Workspace, content: string): Promise<Post> {
    return this.create(workspace, { content, status: 'draft', scheduledAt: null });
  }

  async create(workspace: Workspace, { content, status, scheduledAt }: AuthoredPost): Promise<Post> {
    const stored = toStoredContent(content);
    if (scheduledAt) await this.assertPossible(scheduledAt);
    else if (status === 'scheduled') throw new InvalidSchedule(NO_TIME);

    const id = `post_${newId()}`;
    const post = await this.posts.insert(workspace, {
      id,
      content: stored,
      status,
      scheduled_at: scheduledAt,
    });
    // The account was deleted meanwhile, and its keys with it.
    if (!post) throw new InvalidKey();
    return post;
  }

  private async assertPossible(at: Date): Promise<void> {
    const fault = findTimeFault(at, await this.posts.now());
    if (fault) throw new InvalidSchedule(fault);
  }
}

export function toStoredContent(content: string): string {
  const stored = withPlainLineBreaks(content);
  const fault = findContentFault(stored);
  if (fault) throw new InvalidContent(fault);
  return stored;
}
