import { Injectable } from '@nestjs/common';
import type { IsUnchanged } from '../../platform/http/index.js';
import { IdempotencyService } from '../idempotency/index.js';
import type { Caller } from '../keys/index.js';
import type { CreatePostRequest, ListPostsQuery, UpdatePostRequest } from './dto/requests.js';
import { type DeletedPostResponse, type PostListResponse, PostResponse } from './dto/responses.js';
import { entityTagOf, type Versions } from './entity-tag.js';
import { isPostId, type Post } from './post.js';
import { type AuthoredPost, NO_STATUS, PostCreation } from './post-creation.js';
import { PostEditing } from './post-editing.js';
import { InvalidStatus, NothingToChange, PostNotFound } from './posts.errors.js';
import {
  type ListedPost,
  type PostChange,
  type PostCursor,
  PostsRepository,
  type WantedPosts,
} from './posts.repository.js';

/** Posts as their workspace sees them. */
@Injectable()
export class PostsService {
  constructor(
    private readonly posts: PostsRepository,
    private readonly creation: PostCreation,
    private readonly editing: PostEditing,
    private readonly idempotency: IdempotencyService,
  ) {}

  async create(caller: Caller, request: CreatePostRequest, key: string | undefined): Promise<PostResponse> {
    const operation = 'POST /api/v1/posts';
    const { body } = await this.idempotency.once({ caller, key, operation, request }, async () => {
      const post = await this.creation.create(caller, authored(request));
      return { status: 201, body: PostResponse.from(post) };
    });
    return body;
  }

  async list(caller: Caller, query: ListPostsQuery): Promise<PostListResponse> {
    const { limit, offset } = query;
    const { posts, total } = await this.posts.list(caller, wantedBy(query));
    const page = posts.slice(0, limit);
    return {
      posts: page.map((post) => PostResponse.from(post)),
      total,
      limit,
      offset,
      nextCursor: posts.length > limit ? cursorAfter(page) : null,
    };
  }

  /** Nothing when the caller holds this answer already. */
  async get(caller: Caller, id: string, isUnchanged: IsUnchanged): Promise<PostResponse | undefined> {
    const post = isPostId(id) ? await this.posts.find(caller, id) : null;
    if (!post) throw new PostNotFound();
    return isUnchanged(entityTagOf(post.version)) ? undefined : PostResponse.from(post);
  }

  async update(caller: Caller, id: string, request: UpdatePostRequest, versions: Versions): Promise<Post> {
    if (!isPostId(id)) throw new PostNotFound();
    return this.editing.update(caller, id, changeIn(request), versions);
  }

  async delete(caller: Caller, id: string, versions: Versions): Promise<DeletedPostResponse> {
    if (!isPostId(id)) throw new PostNotFound();
    const { remote_id: remoteId } = await this.editing.delete(caller, id, versions);
    return { id, deleted: true, remoteId };
  }
}

function authored({ content, status, scheduledAt }: CreatePostRequest): AuthoredPost {
  if (status === undefined && scheduledAt) throw new InvalidStatus(NO_STATUS);
  return { content, status: status ?? 'draft', scheduledAt: instantOf(scheduledAt) ?? null };
}

function changeIn({ content, status, scheduledAt }: UpdatePostRequest): PostChange {
  if (content === undefined && status === undefined && scheduledAt === undefined) throw new NothingToChange();
  return { content, status, scheduledAt: instantOf(scheduledAt) };
}

function instantOf(text: string | null | undefined): Date | null | undefined {
  return typeof text === 'string' ? new Date(text) : text;
}

function wantedBy({ status, from, to, limit, offset, cursor }: ListPostsQuery): WantedPosts {
  return {
    status: status ?? null,
    from: instantOf(from) ?? null,
    to: instantOf(to) ?? null,
    after: cursor === undefined ? null : placeOf(cursor),
    offset,
    // One more than asked for, which tells whether a page follows.
    limit: limit + 1,
  };
}

function cursorAfter(page: readonly ListedPost[]): string | null {
  const last = page.at(-1);
  return last ? `${last.created_micros}_${last.id}` : null;
}

function placeOf(cursor: string): PostCursor {
  const at = cursor.indexOf('_');
  return { createdMicros: cursor.slice(0, at), id: cursor.slice(at + 1) };
}
