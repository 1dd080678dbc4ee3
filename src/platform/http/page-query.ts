import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_PAGE}`;

/** How a list that only grows is paged: newest first, from where the page before ended. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: DEFAULT_PAGE })
  @Type(() => Number)
  @IsInt({ message: LIMIT_MESSAGE })
  @Min(1, { message: LIMIT_MESSAGE })
  @Max(MAX_PAGE, { message: LIMIT_MESSAGE })
  limit: number = DEFAULT_PAGE;

  @ApiPropertyOptional({ description: 'The `next_cursor` of the page before.' })
  @IsOptional()
  // 18 digits fit a bigint.
  @Matches(/^[1-9][0-9]{0,17}$/, { message: 'cursor must be the next_cursor of another page' })
  cursor?: string;
}
