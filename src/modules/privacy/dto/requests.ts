import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { EmailField } from '../../auth/index.js';

/** Enough for an explanation; nobody needs to tell us a life. */
const MAX_MESSAGE_LENGTH = 2_000;

const MAX_CODE_LENGTH = 64;

export class OptOutRequest {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: 'linkedin_url must be the address of the profile that is to be left alone' })
  linkedin_url!: string;

  @ApiPropertyOptional({
    description: 'Gets a code with which the request can be confirmed. Forgotten once the request is closed.',
    example: 'john@example.com',
  })
  @IsOptional()
  @EmailField()
  email?: string | null;

  @ApiPropertyOptional({
    type: String,
    description: 'For the people who run the service.',
    example: 'This is my profile, and I would like it to be left alone.',
    maxLength: MAX_MESSAGE_LENGTH,
  })
  @IsOptional()
  @IsString({ message: 'message must be text' })
  @MaxLength(MAX_MESSAGE_LENGTH, { message: `message must have at most ${MAX_MESSAGE_LENGTH} characters` })
  message?: string | null;
}

export class ConfirmOptOutRequest {
  @ApiProperty({
    description: 'From the mail.',
    example: 'c2FtcGxlLWNvbmZpcm1hdGlvbi1jb2Rl',
    maxLength: MAX_CODE_LENGTH,
  })
  @IsString({ message: 'code must be the confirmation code from the mail' })
  @MaxLength(MAX_CODE_LENGTH, { message: 'code must be the confirmation code from the mail' })
  code!: string;
}
