import { Injectable } from '@nestjs/common';
import { entityTagOf, type Versions } from './entity-tag.js';
import type { Post, Workspace } from './post.js';
import { NO_TIME, toStoredContent } from './post-creation.js';
import { statusesOpenTo } from './post-status.js';
import {
  InvalidSchedule,
  PostNotFound,
  PostPublished,
  PostPublishing,
  PostUnknown,
  PreconditionFailed,
} from './posts.errors.js';
import { type PostChange, type PostNow, PostsRepository } from './posts.repository.js';
import { findTimeFault } from './schedule.js';

/** A post that changes each time between the try and the question why it failed is being published. */
const TRIES = 3;

/** Changes and deletes posts, each in one statement that says under which conditions. */
@Injectable()
export class PostEditing {
  constructor(private readonly posts: PostsRepository) {}

  async update(workspace: Workspace, id: string, change: PostChange, versions: Versions): Promise<Post> {
    const stored =
      change.content === undefined ? change : { ...change, content: toStoredContent(change.content) };
    return this.tryTo(
      () => this.posts.update(workspace, id, stored, versions),
      async () => assertChangeable(await this.get(workspace, id), change, versions),
    );
  }

  delete(workspace: Workspace, id: string, versions: Versions): Promise<Post> {
    return this.tryTo(
      () => this.posts.delete(workspace, id, versions),
      async () => assertDeletable(await this.get(workspace, id), versions),
    );
  }

  /** Says why when nothing was done; when nothing speaks against it any more, tries again. */
  private async tryTo(act: () => Promise<Post | null>, explain: () => Promise<void>): Promise<Post> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const post = await act();
      if (post) return post;
      await explain();
    }
    throw new PostPublishing();
  }

  private async get(workspace: Workspace, id: string): Promise<PostNow> {
    const post = await this.posts.find(workspace, id);
    if (!post) throw new PostNotFound();
    return post;
  }
}

function assertChangeable(post: PostNow, change: PostChange, versions: Versions): void {
  if (!statusesOpenTo(change.status).includes(post.status)) throw refusalIn(post);
  assertVersion(post, versions);
  const fault = findChangeFault(post, change);
  if (fault) throw new InvalidSchedule(fault);
}

function assertDeletable(post: Post, versions: Versions): void {
  if (post.status === 'publishing') throw new PostPublishing();
  assertVersion(post, versions);
}

function assertVersion({ version }: Post, versions: Versions): void {
  if (versions && !versions.includes(version)) throw new PreconditionFailed(entityTagOf(version));
}

function refusalIn({ status }: Post): Error {
  if (status === 'publishing') return new PostPublishing();
  return status === 'published' ? new PostPublished() : new PostUnknown();
}

/** What the update asks of the time, in words. */
function findChangeFault(post: PostNow, change: PostChange): string | null {
  const status = change.status ?? post.status;
  const at = timeAfter(post, change);
  if (status === post.status && at?.getTime() === post.scheduled_at?.getTime()) return null;
  if (at) return findTimeFault(at, post.now);
  return status === 'scheduled' ? NO_TIME : null;
}

function timeAfter({ scheduled_at }: Post, { status, scheduledAt }: PostChange): Date | null {
  if (scheduledAt !== undefined) return scheduledAt;
  return status === 'draft' ? null : scheduled_at;
}
