import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldFaultResponse {
  @ApiProperty({ description: 'Its name, with dots for what lies inside another.', example: 'linkedin_url' })
  field!: string;

  @ApiProperty({ description: 'What would do instead.', example: 'linkedin_url must be a string' })
  message!: string;
}

export class InvalidMemberResponse {
  @ApiProperty({ type: 'integer', description: 'Its place in the list, from 0.', example: 2 })
  index!: number;

  @ApiProperty({ description: 'The first 200 characters of what was sent.', example: 'https://example.com' })
  value!: string;
}

/** The members all errors have, and those that only some codes have. */
export class ErrorBody {
  @ApiProperty({ description: 'For programs; stays the same over time.', example: 'invalid_request' })
  code!: string;

  @ApiProperty({
    description: 'For people: what is wrong and what to do.',
    example: 'linkedin_url must be a string.',
  })
  message!: string;

  @ApiProperty({
    description: 'Also in the X-Request-Id header; quote it in reports.',
    example: '0d9b2f3c-6a51-4f0e-9a36-2f1c6f0e7b11',
  })
  request_id!: string;

  @ApiPropertyOptional({ type: [FieldFaultResponse], description: 'Each field that can’t be taken.' })
  fields?: FieldFaultResponse[];

  @ApiPropertyOptional({ description: 'The field at fault, where there is one.' })
  field?: string;

  @ApiPropertyOptional({ type: [InvalidMemberResponse], description: 'The members of the list at fault.' })
  invalid?: InvalidMemberResponse[];

  @ApiPropertyOptional({ type: [String], description: 'What the field may be.' })
  known?: string[];

  @ApiPropertyOptional({ type: 'integer', description: 'The credits that the request takes.' })
  required?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'The credits, or the lookups of the day, that are left.',
  })
  available?: number;

  @ApiPropertyOptional({ description: 'The scope that the key lacks.' })
  scope?: string;

  @ApiPropertyOptional({ description: 'The plan that is needed.' })
  plan?: string;

  @ApiPropertyOptional({ description: 'How to get on that plan.' })
  upgrade?: string;

  @ApiPropertyOptional({ description: 'The limit that was reached, as `RateLimit` names it.' })
  limit?: string;

  @ApiPropertyOptional({ description: 'The `ETag` of the present version.' })
  etag?: string;

  @ApiPropertyOptional({ description: 'The status that stands in the way.' })
  status?: string;

  @ApiPropertyOptional({ description: 'The post that the idea has become.' })
  postId?: string;
}

export class ErrorResponse {
  @ApiProperty({ type: ErrorBody })
  error!: ErrorBody;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'With 409, 429 and 503: the same call made this much later can succeed.',
  })
  retry_after_seconds?: number;
}
