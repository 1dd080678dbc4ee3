import { ApiProperty } from '@nestjs/swagger';
import { entityTagOf } from '../entity-tag.js';
import type { Post } from '../post.js';
import { POST_STATUSES, type PostStatus } from '../post-status.js';

const nullableTime = { type: String, format: 'date-time', nullable: true } as const;
const id = { example: 'post_507f1f77bcf86cd799439011' } as const;
const remoteId = {
  type: String,
  nullable: true,
  description: 'What the network calls the published post; null before.',
  example: 'urn:li:share:7000000000000000000',
} as const;

export class PostFailureResponse {
  @ApiProperty({ example: 'duplicate_content' })
  code!: string;

  @ApiProperty({ example: 'LinkedIn has this text already' })
  message!: string;
}

export class PostResponse {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ example: 'Your post content here...' })
  content!: string;

  @ApiProperty({ enum: POST_STATUSES, enumName: 'PostStatus', example: 'draft' })
  status!: PostStatus;

  @ApiProperty({ ...nullableTime, example: '2025-01-16T09:00:00.000Z' })
  scheduledAt!: string | null;

  @ApiProperty({ ...nullableTime, example: null })
  publishedAt!: string | null;

  @ApiProperty({ ...remoteId, example: null })
  remoteId!: string | null;

  @ApiProperty({
    type: PostFailureResponse,
    nullable: true,
    description: 'Why the last publication failed, or why nobody knows.',
    example: null,
  })
  failure!: PostFailureResponse | null;

  @ApiProperty({ format: 'date-time', example: '2025-01-15T10:30:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-01-15T10:30:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ description: 'Of this version; send it as If-Match.', example: '"v3"' })
  etag!: string;

  static from(post: Post): PostResponse {
    const { failure_code: code, failure_message: message } = post;
    return {
      id: post.id,
      content: post.content,
      status: post.status,
      scheduledAt: post.scheduled_at?.toISOString() ?? null,
      publishedAt: post.published_at?.toISOString() ?? null,
      remoteId: post.remote_id,
      failure: code === null || message === null ? null : { code, message },
      createdAt: post.created_at.toISOString(),
      updatedAt: post.updated_at.toISOString(),
      etag: entityTagOf(post.version),
    };
  }
}

export class PostListResponse {
  @ApiProperty({ type: [PostResponse] })
  posts!: PostResponse[];

  @ApiProperty({
    type: 'integer',
    description: 'How many there are in this status and range, on all pages.',
    example: 42,
  })
  total!: number;

  @ApiProperty({ type: 'integer', example: 20 })
  limit!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  offset!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The `cursor` of the next page; null on the last.',
    example: '1736937000000000_post_507f1f77bcf86cd799439011',
  })
  nextCursor!: string | null;
}

export class DeletedPostResponse {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: Boolean, description: 'Always true.', example: true })
  deleted!: true;

  @ApiProperty({
    ...remoteId,
    description: 'Of a post that was published: there it still stands. Else null.',
    example: null,
  })
  remoteId!: string | null;
}
