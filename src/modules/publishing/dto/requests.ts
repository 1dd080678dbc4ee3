import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, Matches, ValidateIf } from 'class-validator';

const CONFIRMED = 'not_published';

export class RetryPostRequest {
  @ApiPropertyOptional({
    enum: [CONFIRMED],
    enumName: 'RetryConfirmation',
    description: 'Needed for a post of which nobody knows: that somebody looked, and it is not there.',
    example: CONFIRMED,
  })
  @ValidateIf((_, confirm: unknown) => confirm !== undefined)
  @Equals(CONFIRMED, { message: `confirm must be "${CONFIRMED}", or left out` })
  confirm?: typeof CONFIRMED;
}

export class MarkPublishedRequest {
  @ApiProperty({
    description: 'What LinkedIn calls the post; it stands in the post’s address.',
    example: 'urn:li:share:7431329065766260736',
  })
  @Matches(/^urn:(?:li|sandbox):(?:share|ugcPost|activity):[\w-]{1,64}$/, {
    message: 'remoteId must be an id such as urn:li:share:7431329065766260736',
  })
  remoteId!: string;
}
