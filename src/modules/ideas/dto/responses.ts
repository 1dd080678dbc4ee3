import { ApiProperty } from '@nestjs/swagger';
import { entityTagOf } from '../../posts/index.js';
import type { Idea } from '../idea.js';
import type { FoundIdeas } from '../ideas.repository.js';
import type { ListIdeasQuery } from './requests.js';

const nullable = { type: String, nullable: true } as const;

export class IdeaResponse {
  @ApiProperty({ example: 'idea_507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ ...nullable, example: 'What our first customer taught us' })
  title!: string | null;

  @ApiProperty({ example: 'They never read the manual. So we deleted it, and wrote better buttons.' })
  content!: string;

  @ApiProperty({ type: [String], description: 'As they were written, each once.', example: ['Customers'] })
  tags!: string[];

  @ApiProperty({
    ...nullable,
    description: 'The post it became. Null before, and again once that post is deleted.',
    example: null,
  })
  postId!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  updatedAt!: string;

  @ApiProperty({ description: 'Of this version; send it as If-Match.', example: '"v3"' })
  etag!: string;

  static from({ id, title, content, tags, post_id, version, created_at, updated_at }: Idea): IdeaResponse {
    return {
      id,
      title,
      content,
      tags,
      postId: post_id,
      createdAt: created_at.toISOString(),
      updatedAt: updated_at.toISOString(),
      etag: entityTagOf(version),
    };
  }
}

export class IdeaPageResponse {
  @ApiProperty({ type: [IdeaResponse], description: 'Newest first.' })
  ideas!: IdeaResponse[];

  @ApiProperty({ type: 'integer', description: 'How many there are on all pages together.', example: 42 })
  total!: number;

  @ApiProperty({ type: 'integer', example: 20 })
  limit!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  offset!: number;

  @ApiProperty({ ...nullable, description: 'Null on the last page.', example: null })
  nextCursor!: string | null;

  /** Of one idea more than the page holds, by which it is known whether another page follows. */
  static from({ ideas, total }: FoundIdeas, { limit, offset }: ListIdeasQuery): IdeaPageResponse {
    const page = ideas.slice(0, limit);
    return {
      ideas: page.map((idea) => IdeaResponse.from(idea)),
      total,
      limit,
      offset,
      nextCursor: ideas.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

export class DeletedIdeaResponse {
  @ApiProperty({ example: 'idea_507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ type: Boolean, description: 'Always true.', example: true })
  deleted!: true;
}
