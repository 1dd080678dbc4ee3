import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { type AuthorStatus, POST_STATUSES, type PostStatus } from '../post-status.js';
import { ContentField, ScheduledAtField, StatusField, whenSent } from './post-fields.js';
import { RangeEndField } from './range-fields.js';

export class CreatePostRequest {
  @ContentField({ isRequired: true })
  content!: string;

  @ValidateIf(whenSent)
  @StatusField('`draft` when left out. `scheduled` needs `scheduledAt`.')
  status?: AuthorStatus;

  @ScheduledAtField('When a scheduled post is published. A draft keeps it as a plan without effect.')
  scheduledAt?: string | null;
}

export class UpdatePostRequest {
  @ValidateIf(whenSent)
  @ContentField({ isRequired: false })
  content?: string;

  @ValidateIf(whenSent)
  @StatusField(
    '`scheduled` needs a time, sent or kept; `draft` takes the post back and forgets its time, unless one is sent.',
  )
  status?: AuthorStatus;

  @ScheduledAtField('When a scheduled post is published; null takes the time away from any other.')
  scheduledAt?: string | null;
}

export class PreflightRequest {
  @ContentField({ isRequired: true })
  content!: string;

  @ValidateIf(whenSent)
  @StatusField('As it would be sent to create the post. With `scheduled`, a missing time is refused.')
  status?: AuthorStatus;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Checked as well when sent.',
  })
  @IsOptional()
  @IsString({ message: 'scheduledAt must be a text' })
  scheduledAt?: string | null;
}

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_PAGE}`;

/** What is skipped is read all the same; whoever has more goes on by cursor. */
const MAX_OFFSET = 1_000_000;
const OFFSET_MESSAGE = `offset must be a whole number from 0 to ${MAX_OFFSET}`;

export class ListPostsQuery {
  @ApiPropertyOptional({ enum: POST_STATUSES, enumName: 'PostStatus', description: 'Only those.' })
  @ValidateIf(whenSent)
  @IsIn(POST_STATUSES, { message: `status must be one of ${POST_STATUSES.join(', ')}` })
  status?: PostStatus;

  @RangeEndField(
    'Only posts of this time, with its zone, or later. A published post has the time of its publication, any other its `scheduledAt`; one without is in no range.',
    '2026-03-01T00:00:00Z',
  )
  from?: string;

  @RangeEndField('Only posts of a time before this one, with its zone.', '2026-04-01T00:00:00Z')
  to?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: DEFAULT_PAGE })
  @Type(() => Number)
  @IsInt({ message: LIMIT_MESSAGE })
  @Min(1, { message: LIMIT_MESSAGE })
  @Max(MAX_PAGE, { message: LIMIT_MESSAGE })
  limit: number = DEFAULT_PAGE;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_OFFSET,
    default: 0,
    description: 'How many to leave out. With a cursor they are counted from there.',
  })
  @Type(() => Number)
  @IsInt({ message: OFFSET_MESSAGE })
  @Min(0, { message: OFFSET_MESSAGE })
  @Max(MAX_OFFSET, { message: OFFSET_MESSAGE })
  offset: number = 0;

  @ApiPropertyOptional({
    description:
      'The `nextCursor` of the page before. Unlike an offset it skips nothing when posts come or go.',
  })
  @ValidateIf(whenSent)
  @Matches(/^\d{1,16}_post_[0-9a-f]{24}$/, { message: 'cursor must be the nextCursor of another page' })
  cursor?: string;
}
