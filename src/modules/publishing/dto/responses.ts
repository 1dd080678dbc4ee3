import { ApiProperty } from '@nestjs/swagger';
import { POST_STATUSES, type PostStatus } from '../../posts/index.js';
import { OUTCOMES, PUBLISHERS, type PublicationAttempt, type PublisherName } from '../publication.js';
import type { SandboxPublication } from '../publishers/sandbox/sandbox-publications.repository.js';
import type { PublishedPost } from '../workspace-publications.repository.js';

const OPTIONAL_TIME = { type: String, format: 'date-time', nullable: true } as const;

export class PublicationAttemptResponse {
  @ApiProperty({ type: 'integer', description: 'Counted over the life of the post.', example: 1 })
  number!: number;

  @ApiProperty({ enum: PUBLISHERS, enumName: 'Publisher', example: 'linkedin' })
  publisher!: PublisherName;

  @ApiProperty({
    description: 'The very text that was sent, with LinkedIn’s reserved characters escaped.',
    example: 'Release 2 \\(the one with maps\\) is out',
  })
  text!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  startedAt!: string;

  @ApiProperty({
    ...OPTIONAL_TIME,
    description: 'Null when nothing left: then nothing can have been published by it.',
    example: '2026-03-05T10:30:00.000Z',
  })
  sentAt!: string | null;

  @ApiProperty({
    ...OPTIONAL_TIME,
    description: 'Null while it is under way.',
    example: '2026-03-05T10:30:01.000Z',
  })
  finishedAt!: string | null;

  @ApiProperty({
    enum: OUTCOMES,
    enumName: 'AttemptOutcome',
    nullable: true,
    description:
      '`put_off`: certainly not published, and tried again by itself. `failed`: certainly not published. `unknown`: sent, and nobody knows.',
    example: 'published',
  })
  outcome!: PublicationAttempt['outcome'];

  @ApiProperty({ type: 'integer', nullable: true, description: 'What LinkedIn answered.', example: 201 })
  httpStatus!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'How that was understood.', example: null })
  code!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  message!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'urn:li:share:7431329065766260736' })
  remoteId!: string | null;

  static from(attempt: PublicationAttempt): PublicationAttemptResponse {
    return {
      number: attempt.number,
      publisher: attempt.publisher,
      text: attempt.text,
      startedAt: attempt.started_at.toISOString(),
      sentAt: timeOf(attempt.sent_at),
      finishedAt: timeOf(attempt.finished_at),
      outcome: attempt.outcome,
      httpStatus: attempt.http_status,
      code: attempt.code,
      message: attempt.message,
      remoteId: attempt.remote_id,
    };
  }
}

export class SandboxPublicationResponse {
  @ApiProperty({ example: 'urn:sandbox:share:post_507f1f77bcf86cd799439011' })
  remoteId!: string;

  @ApiProperty({
    description: 'The text as LinkedIn would have been sent it.',
    example: 'Release 2 \\(the one with maps\\) is out',
  })
  text!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  publishedAt!: string;

  static from({ remote_id, text, published_at }: SandboxPublication): SandboxPublicationResponse {
    return { remoteId: remote_id, text, publishedAt: published_at.toISOString() };
  }
}

export class PublicationResponse {
  @ApiProperty({ example: 'post_507f1f77bcf86cd799439011' })
  postId!: string;

  @ApiProperty({ enum: POST_STATUSES, enumName: 'PostStatus', example: 'published' })
  status!: PostStatus;

  @ApiProperty({
    ...OPTIONAL_TIME,
    description: 'When it is tried next; null when it is not scheduled.',
    example: null,
  })
  nextTryAt!: string | null;

  @ApiProperty({ ...OPTIONAL_TIME, example: '2026-03-05T10:30:01.000Z' })
  publishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'urn:li:share:7431329065766260736' })
  remoteId!: string | null;

  @ApiProperty({
    type: SandboxPublicationResponse,
    nullable: true,
    description: 'What the sandbox received; null when it was not the sandbox.',
    example: null,
  })
  sandbox!: SandboxPublicationResponse | null;

  @ApiProperty({
    type: [PublicationAttemptResponse],
    description: 'The latest 100, in the order in which they were made.',
  })
  attempts!: PublicationAttemptResponse[];

  static from(
    post: PublishedPost,
    attempts: readonly PublicationAttempt[],
    sandbox: SandboxPublication | null,
  ): PublicationResponse {
    return {
      postId: post.id,
      status: post.status,
      nextTryAt: post.status === 'scheduled' ? nextTryOf(post) : null,
      publishedAt: timeOf(post.published_at),
      remoteId: post.remote_id,
      sandbox: sandbox && SandboxPublicationResponse.from(sandbox),
      attempts: attempts.map((attempt) => PublicationAttemptResponse.from(attempt)),
    };
  }
}

function nextTryOf({ scheduled_at, try_after }: PublishedPost): string {
  const times = [scheduled_at, try_after].map((time) => time?.getTime() ?? 0);
  return new Date(Math.max(...times)).toISOString();
}

function timeOf(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
