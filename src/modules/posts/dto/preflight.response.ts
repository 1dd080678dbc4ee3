import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ALTERATION_KINDS, type Alteration } from '../content/alterations.js';
import { MAX_CONTENT_LENGTH } from '../content/content-length.js';
import { WARNING_CODES, type Warning } from '../publishing-outlook.js';

export class RefusalResponse {
  @ApiProperty({ description: 'What creating the post would answer.', example: 'INVALID_CONTENT' })
  code!: string;

  @ApiProperty({ example: 'Post content cannot be empty' })
  message!: string;

  @ApiProperty({ example: 'content' })
  field!: string;
}

export class AlterationResponse {
  @ApiProperty({ enum: ALTERATION_KINDS, enumName: 'AlterationKind', example: 'hashtag' })
  kind!: Alteration['kind'];

  @ApiProperty({ example: '#jobs is sent as a hashtag, which links.' })
  message!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Where in `text`, in UTF-16 code units from 0.',
    example: 41,
  })
  at?: number;
}

export class WarningResponse {
  @ApiProperty({ enum: WARNING_CODES, enumName: 'WarningCode', example: 'not_connected' })
  code!: Warning['code'];

  @ApiProperty({
    example: 'No member is connected; connect one with POST /api/v1/profile/connect before the post is due',
  })
  message!: string;
}

export class PreflightResponse {
  @ApiProperty({ description: 'Whether nothing would be refused.', example: true })
  ok!: boolean;

  @ApiProperty({ type: 'integer', description: 'As LinkedIn counts.', example: 46 })
  length!: number;

  @ApiProperty({ type: 'integer', example: MAX_CONTENT_LENGTH })
  maxLength!: number;

  @ApiProperty({
    type: [RefusalResponse],
    description: 'Why it would be refused; empty when `ok`.',
    example: [],
  })
  refusals!: RefusalResponse[];

  @ApiProperty({
    type: [AlterationResponse],
    description: 'What is not sent, or not understood, as it was written. Empty for a text that is too long.',
  })
  alterations!: AlterationResponse[];

  @ApiProperty({
    type: [WarningResponse],
    description: 'What would be taken, and yet not be published as things are.',
    example: [],
  })
  warnings!: WarningResponse[];

  @ApiProperty({
    description: 'As readers will see it.',
    example: 'We’re hiring in Berlin (remote works too) #jobs',
  })
  text!: string;

  @ApiProperty({
    description: 'As it will be sent, in LinkedIn’s “little” text format.',
    example: 'We’re hiring in Berlin \\(remote works too\\) {hashtag|\\#|jobs}',
  })
  sentText!: string;
}
