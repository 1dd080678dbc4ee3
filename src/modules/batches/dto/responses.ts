import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CallbackStatus } from '../../callbacks/index.js';
import { type LookupStatus, type ProfileData, ProfileDataResponse } from '../../scraping/index.js';
import type { BatchItem, BatchStatus, BatchWithProgress } from '../batch.js';

const nullable = { nullable: true } as const;
const batchStatus = { enum: ['pending', 'completed', 'cancelled'], enumName: 'BatchStatus' } as const;
const lookupStatus = {
  enum: ['pending', 'completed', 'failed', 'timed_out', 'cancelled'],
  enumName: 'LookupStatus',
} as const;
const lookupId = {
  type: String,
  ...nullable,
  description: 'Of the lookup; null for an address that can’t be looked up.',
  example: '507f1f77bcf86cd799439011',
} as const;

export class BatchJobResponse {
  @ApiProperty(lookupId)
  id!: string | null;

  @ApiProperty({ description: 'As it was sent.', example: 'https://linkedin.com/in/person1' })
  linkedin_url!: string;

  @ApiProperty(lookupStatus)
  status!: LookupStatus;
}

export class SubmittedBatchData {
  @ApiProperty({ example: '507f1f77bcf86cd799439022' })
  batch_id!: string;

  @ApiProperty({ type: 'integer', description: 'Lookups that were charged.', example: 2 })
  submitted!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Addresses answered free of charge: known or pending in this workspace already, or sent twice.',
    example: 0,
  })
  cached!: number;

  @ApiProperty({ type: 'integer', description: 'Addresses that were sent.', example: 2 })
  total!: number;

  @ApiProperty({ ...batchStatus, example: 'pending' })
  status!: BatchStatus;

  @ApiProperty({
    type: [BatchJobResponse],
    description: 'One for each address, in the order sent.',
    example: [
      { id: '507f1f77bcf86cd799439011', linkedin_url: 'https://linkedin.com/in/person1', status: 'pending' },
      { id: '507f1f77bcf86cd799439012', linkedin_url: 'https://linkedin.com/in/person2', status: 'pending' },
    ],
  })
  jobs!: BatchJobResponse[];
}

export class SubmittedBatchResponse {
  @ApiProperty({ type: SubmittedBatchData })
  data!: SubmittedBatchData;

  @ApiProperty({ type: 'integer', example: 2 })
  credits_charged!: number;

  @ApiProperty({ type: 'integer', example: 98 })
  credits_remaining!: number;
}

export class BatchProfileResponse {
  @ApiProperty(lookupId)
  id!: string | null;

  @ApiProperty({ description: 'As it was sent.', example: 'https://linkedin.com/in/person1' })
  linkedin_url!: string;

  @ApiProperty({ ...lookupStatus, example: 'completed' })
  status!: LookupStatus;

  @ApiProperty({ type: ProfileDataResponse, ...nullable })
  profile_data!: ProfileData | null;

  @ApiProperty({ type: String, ...nullable, example: null })
  error!: string | null;

  @ApiProperty({ type: String, ...nullable, description: '`error` for programs.', example: null })
  error_code!: string | null;

  static from({
    id,
    linkedin_url,
    status,
    profile_data,
    error,
    error_code,
  }: BatchItem): BatchProfileResponse {
    return { id, linkedin_url, status, profile_data, error, error_code };
  }
}

export class BatchSummaryResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439022' })
  id!: string;

  @ApiProperty({ ...batchStatus, example: 'completed' })
  status!: BatchStatus;

  @ApiProperty({ type: 'integer', description: 'The sum of the five numbers that follow.', example: 1 })
  total!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  completed!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  failed!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  timed_out!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  cancelled!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  pending!: number;

  @ApiProperty({
    type: 'integer',
    description: 'For lookups that this batch started; what was known or pending already is free.',
    example: 1,
  })
  credits_charged!: number;

  @ApiProperty({ type: 'integer', description: 'Of these, what came back so far.', example: 0 })
  credits_refunded!: number;

  @ApiProperty({ type: String, ...nullable, example: null })
  callback_url!: string | null;

  @ApiProperty({
    enum: ['pending', 'delivered', 'failed'],
    enumName: 'BatchCallbackStatus',
    ...nullable,
    description: 'Null without a callback_url, and for a cancelled batch.',
    example: null,
  })
  callback_status!: CallbackStatus | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:35:00.000Z' })
  updated_at!: string;

  static from(batch: BatchWithProgress, callbackStatus: CallbackStatus | null): BatchSummaryResponse {
    return {
      id: batch.id,
      status: batch.status,
      total: batch.total,
      completed: batch.completed,
      failed: batch.failed,
      timed_out: batch.timed_out,
      cancelled: batch.cancelled,
      pending: batch.pending,
      credits_charged: batch.credits_charged,
      credits_refunded: batch.credits_refunded,
      callback_url: batch.callback_url,
      callback_status: callbackStatus,
      created_at: batch.created_at.toISOString(),
      updated_at: batch.updated_at.toISOString(),
    };
  }
}

export class BatchResponse extends BatchSummaryResponse {
  @ApiPropertyOptional({
    type: [BatchProfileResponse],
    description: 'In the order sent; left out with `view=summary`.',
  })
  profiles?: BatchProfileResponse[];

  @ApiPropertyOptional({
    type: String,
    ...nullable,
    description: 'Only with `limit`; null on the last page.',
    example: null,
  })
  next_cursor?: string | null;
}

export class BatchesPageResponse {
  @ApiProperty({ type: [BatchSummaryResponse], description: 'Newest first.' })
  batches!: BatchSummaryResponse[];

  @ApiProperty({ type: String, ...nullable, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;
}
