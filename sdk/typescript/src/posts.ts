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

export class Posts {
  constructor(private readonly client: Client) {}

  list({ status, signal }: CallOptions & { status?: PostStatus } = {}): AsyncGenerator<PostResponse, void> {
    return itemsOf(
      async (cursor) => {
        const { posts, nextCursor } = await listPosts({
          client: this.client,
          query: { status, cursor },
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
