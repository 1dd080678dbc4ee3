import { ApiPropertyOptional } from '@nestjs/swagger';
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

export class IssueKeyRequest {
  @EmailField()
  email!: string;

  @ApiPropertyOptional({
    description: 'A current code, instead of a call to verify first.',
    example: '123456',
  })
  @IsOptional()
  @CodeRules()
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
