import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CodeField, CodeRules } from '../code.js';
import { EmailField } from '../email.js';

export class RegisterRequest {
  @EmailField()
  email!: string;
}

export class VerifyRequest {
  @EmailField()
  email!: string;

  @CodeField()
  code!: string;
}

/** Many clients send null for what they leave out; it is no proof that failed. */
const leftOut = ({ value }: { value: unknown }) => value ?? undefined;

export class IssueKeyRequest {
  @EmailField()
  email!: string;

  @ApiPropertyOptional({
    description: 'A current code, instead of a call to verify first.',
    example: '123456',
  })
  @Transform(leftOut)
  @IsOptional()
  @CodeRules()
  code?: string;

  @ApiPropertyOptional({
    description: 'What verify answered; only its holder can then spend the verification.',
    maxLength: 64,
  })
  @Transform(leftOut)
  @IsOptional()
  @IsString()
  @MaxLength(64)
  verification_token?: string;
}
