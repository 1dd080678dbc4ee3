import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Mode } from '../caller.js';
import type { Scope } from '../scopes.js';
import { CreditLimitField, ExpiryField, GraceField, NameRules, ScopesField } from './key-fields.js';

const DEFAULT_GRACE_HOURS = 24;
const MAX_PAGE = 100;

/** Leaves a missing member alone, but not a null: there it would mean "no name". */
const whenSent = (_: unknown, value: unknown) => value !== undefined;

export class CreateKeyRequest {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'CI' })
  @NameRules()
  name!: string;

  @ApiProperty({ enum: ['live', 'test'], enumName: 'Mode', example: 'live' })
  @IsIn(['live', 'test'], { message: 'mode must be live or test' })
  mode!: Mode;

  @ValidateIf(whenSent)
  @ScopesField()
  scopes?: Scope[];

  @IsOptional()
  @CreditLimitField('The most credits this key and those it is rotated to may spend; null for no cap.')
  credit_limit?: number | null;

  @IsOptional()
  @ExpiryField(
    'When the key stops by itself; null for never. Left out, it stops when the key that makes it does.',
  )
  expires_at?: string | null;
}

export class UpdateKeyRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100, example: 'CI' })
  @ValidateIf(whenSent)
  @NameRules()
  name?: string;

  @IsOptional()
  @CreditLimitField(
    'The most credits the key may spend in all, what it has spent included; null lifts the cap.',
  )
  credit_limit?: number | null;

  @IsOptional()
  @ExpiryField('When the key stops by itself; null for never.')
  expires_at?: string | null;
}

export class RotateKeyRequest {
  @ValidateIf(whenSent)
  @GraceField('How long the old key goes on working.')
  grace_hours: number = DEFAULT_GRACE_HOURS;
}

export class RevokeKeyRequest {
  @ValidateIf(whenSent)
  @GraceField('How long the key goes on working; 0 stops it at once.')
  grace_hours: number = DEFAULT_GRACE_HOURS;
}

export class ListKeysQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: MAX_PAGE })
  @Type(() => Number)
  @IsInt({ message: `limit must be a whole number from 1 to ${MAX_PAGE}` })
  @Min(1, { message: `limit must be a whole number from 1 to ${MAX_PAGE}` })
  @Max(MAX_PAGE, { message: `limit must be a whole number from 1 to ${MAX_PAGE}` })
  limit: number = MAX_PAGE;

  @ApiPropertyOptional({
    description: 'The `next_cursor` of the page before.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{24}$/, { message: 'cursor must be the next_cursor of another page' })
  cursor?: string;
}
