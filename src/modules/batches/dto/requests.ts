import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type LookupStatus, MAX_AGE_HOURS, MAX_WAIT_SECONDS } from '../../scraping/index.js';

/** "Send up to 1,000 LinkedIn URLs in one request." */
export const MAX_URLS = 1_000;
const URLS_MESSAGE = `linkedin_urls must be a list of 1 to ${MAX_URLS} strings`;

const MAX_AGE_MESSAGE = `max_age must be a number of hours from 0 to ${MAX_AGE_HOURS}`;
const WAIT_MESSAGE = `wait must be a whole number of seconds from 0 to ${MAX_WAIT_SECONDS}`;
const CURSOR_MESSAGE = 'cursor must be the next_cursor of another page';

const STATUSES: readonly LookupStatus[] = ['pending', 'completed', 'failed', 'timed_out', 'cancelled'];

export class SubmitBatchRequest {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: MAX_URLS,
    example: ['https://linkedin.com/in/person1', 'https://linkedin.com/in/person2'],
  })
  @IsArray({ message: URLS_MESSAGE })
  @ArrayMinSize(1, { message: URLS_MESSAGE })
  @ArrayMaxSize(MAX_URLS, { message: URLS_MESSAGE })
  @IsString({ each: true, message: URLS_MESSAGE })
  linkedin_urls!: string[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Where the results are POSTed to when the batch completes.',
    example: 'https://your-server.com/webhook',
  })
  @IsOptional()
  @IsString({ message: 'callback_url must be a string' })
  callback_url?: string | null;

  @ApiPropertyOptional({
    description: 'Look up the rest although some addresses are no LinkedIn profiles; those are failed items.',
    default: false,
  })
  @IsOptional()
  @IsBoolean({ message: 'skip_invalid must be true or false' })
  skip_invalid?: boolean;

  @ApiPropertyOptional({ description: 'Try again where a lookup failed before.', default: false })
  @IsOptional()
  @IsBoolean({ message: 'force must be true or false' })
  force?: boolean;

  @ApiPropertyOptional({
    description: 'The oldest answer to take from the cache, in hours; 0 takes none.',
    default: MAX_AGE_HOURS,
    minimum: 0,
    maximum: MAX_AGE_HOURS,
  })
  @IsOptional()
  @IsNumber({}, { message: MAX_AGE_MESSAGE })
  @Min(0, { message: MAX_AGE_MESSAGE })
  @Max(MAX_AGE_HOURS, { message: MAX_AGE_MESSAGE })
  max_age?: number;
}

const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_URLS}`;

export class GetBatchQuery {
  @ApiPropertyOptional({
    description: 'Answer when the batch has ended, or after this many seconds.',
    default: 0,
    minimum: 0,
    maximum: MAX_WAIT_SECONDS,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: WAIT_MESSAGE })
  @Min(0, { message: WAIT_MESSAGE })
  @Max(MAX_WAIT_SECONDS, { message: WAIT_MESSAGE })
  wait?: number;

  @ApiPropertyOptional({
    description: '`summary` leaves the profiles out.',
    enum: ['full', 'summary'],
    default: 'full',
  })
  @IsOptional()
  @IsIn(['full', 'summary'], { message: 'view must be full or summary' })
  view?: 'full' | 'summary';

  @ApiPropertyOptional({
    type: 'integer',
    description: 'How many profiles; all without it.',
    minimum: 1,
    maximum: MAX_URLS,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: LIMIT_MESSAGE })
  @Min(1, { message: LIMIT_MESSAGE })
  @Max(MAX_URLS, { message: LIMIT_MESSAGE })
  limit?: number;

  @ApiPropertyOptional({ description: 'The `next_cursor` of the page before.', example: '99' })
  @IsOptional()
  @Matches(/^\d{1,4}$/, { message: CURSOR_MESSAGE })
  cursor?: string;

  @ApiPropertyOptional({ description: 'Only profiles in this status.', enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES, { message: `status must be one of ${STATUSES.join(', ')}` })
  status?: LookupStatus;
}

const DEFAULT_BATCHES = 20;
const MAX_BATCHES = 100;
const BATCHES_MESSAGE = `limit must be a whole number from 1 to ${MAX_BATCHES}`;

export class ListBatchesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_BATCHES, default: DEFAULT_BATCHES })
  @Type(() => Number)
  @IsInt({ message: BATCHES_MESSAGE })
  @Min(1, { message: BATCHES_MESSAGE })
  @Max(MAX_BATCHES, { message: BATCHES_MESSAGE })
  limit: number = DEFAULT_BATCHES;

  @ApiPropertyOptional({
    description: 'The `next_cursor` of the page before.',
    example: '507f1f77bcf86cd799439022',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{24}$/, { message: CURSOR_MESSAGE })
  cursor?: string;
}

export const EXPORT_FORMATS = ['csv', 'ndjson', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ExportBatchQuery {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'json' })
  @IsIn(EXPORT_FORMATS, { message: `format must be one of ${EXPORT_FORMATS.join(', ')}` })
  format: ExportFormat = 'json';
}
