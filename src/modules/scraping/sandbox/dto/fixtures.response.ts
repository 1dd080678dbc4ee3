import { ApiProperty } from '@nestjs/swagger';
import type { LookupStatus } from '../../outcomes.js';
import type { FixtureRow } from '../fixture-table.js';

const nullable = { nullable: true } as const;

export class FixtureResponse implements FixtureRow {
  @ApiProperty({
    type: String,
    ...nullable,
    description: 'How the slug ends; null stands for every slug that ends in none of the others.',
    example: '-not-found',
  })
  suffix!: string | null;

  @ApiProperty({
    description: 'An address to try it with.',
    example: 'https://linkedin.com/in/ada-not-found',
  })
  example!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Of the answer to `POST /api/v1/scrape`, the first time.',
    example: 201,
  })
  http_status!: number;

  @ApiProperty({ type: 'integer', description: 'How long the lookup is pending.', example: 0 })
  pending_seconds!: number;

  @ApiProperty({
    enum: ['completed', 'failed', 'timed_out'],
    enumName: 'FixtureOutcome',
    ...nullable,
    description: 'How the lookup ends; null when the request is refused.',
    example: 'failed',
  })
  status!: LookupStatus | null;

  @ApiProperty({
    type: String,
    ...nullable,
    description: 'Of the lookup or of the refusal; null when all is well.',
    example: 'not_found',
  })
  error_code!: string | null;

  @ApiProperty({ description: 'What it stands for.', example: 'There is no such profile.' })
  description!: string;
}

export class FixturesResponse {
  @ApiProperty({ type: [FixtureResponse], description: 'The first that fits decides.' })
  fixtures!: FixtureResponse[];
}
