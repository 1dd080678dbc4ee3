import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { EmailField } from '../email.js';

/** ASCII digits only: a full-width digit is a digit to some, and no code of ours. */
const CODE = /^[0-9]{6}$/;
const CODE_MESSAGE = 'code must be the 6 digits from the mail';

export class RegisterRequest {
  @EmailField()
  email!: string;
}

export class VerifyRequest {
  @EmailField()
  email!: string;

  @ApiProperty({ example: '123456', pattern: CODE.source })
  @IsString({ message: CODE_MESSAGE })
  @Matches(CODE, { message: CODE_MESSAGE })
  code!: string;
}

export class IssueKeyRequest {
  @EmailField()
  email!: string;

  @ApiPropertyOptional({
    description: 'A current code, instead of a call to verify first.',
    example: '123456',
  })
  @IsOptional()
  @IsString({ message: CODE_MESSAGE })
  @Matches(CODE, { message: CODE_MESSAGE })
  code?: string;

  @ApiPropertyOptional({
    description: 'What verify answered; only its holder can then spend the verification.',
    maxLength: 64,
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  verification_token?: string;
}
