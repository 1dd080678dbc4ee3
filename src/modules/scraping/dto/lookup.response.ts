import { ApiProperty } from '@nestjs/swagger';
import type { Lookup } from '../lookup.entity.js';
import type { LookupStatus } from '../outcomes.js';
import type { ProfileData } from '../profile-data.js';
import { ProfileDataResponse } from './profile.response.js';

/** A lookup with the profile it brought, if any. */
export type LookupWithProfile = Lookup & { profile_data: ProfileData | null };

export class LookupResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ description: 'As it was sent.', example: 'https://linkedin.com/in/johndoe' })
  linkedin_url!: string;

  @ApiProperty({ example: 'https://www.linkedin.com/in/johndoe' })
  canonical_url!: string;

  @ApiProperty({
    enum: ['pending', 'completed', 'failed', 'timed_out', 'cancelled'],
    enumName: 'LookupStatus',
    example: 'completed',
  })
  status!: LookupStatus;

  @ApiProperty({ type: ProfileDataResponse, nullable: true })
  profile_data!: ProfileDataResponse | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  error!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '`error` for programs.', example: null })
  error_code!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  batch_id!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  updated_at!: string;

  static from(lookup: LookupWithProfile): LookupResponse {
    return {
      id: lookup.id,
      linkedin_url: lookup.linkedin_url,
      canonical_url: lookup.canonical_url,
      status: lookup.status,
      profile_data: lookup.profile_data,
      error: lookup.error,
      error_code: lookup.error_code,
      batch_id: lookup.batch_id,
      created_at: lookup.created_at.toISOString(),
      updated_at: lookup.updated_at.toISOString(),
    };
  }
}

export class SubmittedLookupResponse {
  @ApiProperty({ type: LookupResponse })
  data!: LookupResponse;

  @ApiProperty({ description: '0 for an answer from the cache, and after a refund.', example: 0 })
  credits_charged!: number;

  @ApiProperty({ example: 4 })
  credits_remaining!: number;
}
