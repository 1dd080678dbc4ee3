import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ContentField, SearchField, TagField, TagsField, TitleField } from './idea-fields.js';

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_PAGE}`;

/** Far beyond what anybody has ideas for, far below what PostgreSQL counts. */
const MAX_OFFSET = 1_000_000;
const OFFSET_MESSAGE = `offset must be a whole number from 0 to ${MAX_OFFSET}`;

const whenSent = (_: unknown, value: unknown) => value !== undefined;
const whenNotNull = (_: unknown, value: unknown) => value !== undefined && value !== null;

export class CreateIdeaRequest {
  @ContentField({ isRequired: true })
  content!: string;

  @ValidateIf(whenNotNull)
  @TitleField()
  title?: string | null;

  @ValidateIf(whenSent)
  @TagsField()
  tags?: string[];
}

/** What is left out stays as it is. */
export class UpdateIdeaRequest {
  @ValidateIf(whenSent)
  @ContentField({ isRequired: false })
  content?: string;

  @ValidateIf(whenNotNull)
  @TitleField()
  title?: string | null;

  @ValidateIf(whenSent)
  @TagsField()
  tags?: string[];
}

export class ListIdeasQuery {
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
    description: 'How many to skip.',
  })
  @Type(() => Number)
  @IsInt({ message: OFFSET_MESSAGE })
  @Min(0, { message: OFFSET_MESSAGE })
  @Max(MAX_OFFSET, { message: OFFSET_MESSAGE })
  offset: number = 0;

  @ApiPropertyOptional({
    description:
      'The `nextCursor` of the page before. Unlike `offset` it misses nothing when ideas come or go.',
  })
  @ValidateIf(whenSent)
  @Matches(/^idea_[0-9a-f]{24}$/, { message: 'cursor must be the nextCursor of another page' })
  cursor?: string;

  @ValidateIf(whenSent)
  @SearchField()
  search?: string;

  @ValidateIf(whenSent)
  @TagField()
  tag?: string;
}
