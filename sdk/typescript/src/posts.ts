import type { CallOptions } from './call-options.js';
import type { Client } from './generated/client/index.js';
import { createPost, deletePost, getPost, listPosts, updatePost } from './generated/sdk.gen.js';
import type {
  CreatePostRequest,
  DeletedPostResponse,
  PostResponse,
  PostStatus,
  UpdatePostRequest,
} from './generated/types.gen.js';
import { itemsOf } from './pages.js';

export interface ListPostsOptions extends CallOptions {
  status?: PostStatus;
  /** Only posts of this time or later: when published, or else when scheduled. */
  from?: Date;
  /** Only posts of a time before this one. */
  to?: Date;
}

export class Posts {
  constructor(private readonly client: Client) {}

  list({ status, from, to, signal }: ListPostsOptions = {}): AsyncGenerator<PostResponse, void> {
    return itemsOf(
      async (cursor) => {
        const { posts, nextCursor } = await listPosts({
          client: this.client,
          query: { status, from: from?.toISOString(), to: to?.toISOString(), cursor },
          signal,
        });
        return { posts, next_cursor: nextCursor };
      },
      ({ posts }) => posts,
    );
  }

  get(id: string, { signal }: CallOptions = {}): Promise<PostResponse> {
    return getPost({ client: this.client, path: { id }, signal });
  }

  create(post: CreatePostRequest, { signal }: CallOptions = {}): Promise<PostResponse> {
    return createPost({ client: this.client, body: post, signal });
  }

  update(id: string, changes: UpdatePostRequest, { signal }: CallOptions = {}): Promise<PostResponse> {
    return updatePost({ client: this.client, path: { id }, body: changes, signal });
  }

  delete(id: string, { signal }: CallOptions = {}): Promise<DeletedPostResponse> {
    return deletePost({ client: this.client, path: { id }, signal });
  }
}
