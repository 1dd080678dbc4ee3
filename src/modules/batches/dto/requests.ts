import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { ForceField, type LookupStatus, MaxAgeField, WaitField } from '../../scraping/index.js';
import { MAX_URLS, UrlsField } from './urls-field.js';

const CURSOR_MESSAGE = 'cursor must be the next_cursor of another page';

const STATUSES: readonly LookupStatus[] = ['pending', 'completed', 'failed', 'timed_out', 'cancelled'];

export class SubmitBatchRequest {
  @UrlsField()
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

  @ForceField()
  force?: boolean;

  @MaxAgeField()
  max_age?: number;
}

const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_URLS}`;

export class GetBatchQuery {
  @WaitField('the batch')
  wait?: number;

  @ApiPropertyOptional({
    description: '`summary` leaves the profiles out.',
    enum: ['full', 'summary'],
    enumName: 'BatchView',
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

  @ApiPropertyOptional({ description: 'The `next_cursor` of the page before.' })
  @IsOptional()
  @Matches(/^\d{1,4}$/, { message: CURSOR_MESSAGE })
  cursor?: string;

  @ApiPropertyOptional({
    description: 'Only profiles in this status.',
    enum: STATUSES,
    enumName: 'LookupStatus',
  })
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
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{24}$/, { message: CURSOR_MESSAGE })
  cursor?: string;
}

export const EXPORT_FORMATS = ['csv', 'ndjson', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ExportBatchQuery {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, enumName: 'ExportFormat', default: 'json' })
  @IsIn(EXPORT_FORMATS, { message: `format must be one of ${EXPORT_FORMATS.join(', ')}` })
  format: ExportFormat = 'json';
}
