import { ApiProperty } from '@nestjs/swagger';
import type { Budget } from '../../credits/index.js';
import type { KeyStatus, KeyWithStatus } from '../api-key.entity.js';
import { type Caller, isInGrace, type Mode } from '../caller.js';
import { SCOPES, type Scope } from '../scopes.js';

const UNSPENT: Budget = { limit: null, used: 0 };

const nullableTime = { type: String, format: 'date-time', nullable: true } as const;

export class KeyResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ example: 'CI' })
  name!: string;

  @ApiProperty({
    description: 'The first characters of the key, as in X-Api-Key-Prefix.',
    example: 'sk_live_aBcD',
  })
  prefix!: string;

  @ApiProperty({ enum: ['live', 'test'], enumName: 'Mode', example: 'live' })
  mode!: Mode;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, example: ['scrape:read', 'scrape:write'] })
  scopes!: Scope[];

  @ApiProperty({
    enum: ['active', 'in_grace', 'revoked', 'expired'],
    enumName: 'KeyStatus',
    description: '`in_grace`: replaced or revoked, and working until `stops_at`.',
    example: 'active',
  })
  status!: KeyStatus;

  @ApiProperty({
    description: 'The first key of its line of rotations, itself if it replaced none.',
    example: '507f1f77bcf86cd799439011',
  })
  lineage_id!: string;

  @ApiProperty({ description: 'Whether it is the key of /auth/api-key.', example: false })
  is_account_key!: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The most credits this key and those it is rotated to may spend; null for no cap.',
    example: 100,
  })
  credit_limit!: number | null;

  @ApiProperty({
    type: 'integer',
    description: 'Credits charged and not refunded, those of the keys it replaced included.',
    example: 8,
  })
  credits_used!: number;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ ...nullableTime, description: 'To the minute.', example: '2026-03-05T10:30:00.000Z' })
  last_used_at!: string | null;

  @ApiProperty({ ...nullableTime, example: null })
  expires_at!: string | null;

  @ApiProperty({ ...nullableTime, example: null })
  revoked_at!: string | null;

  @ApiProperty({ ...nullableTime, description: 'When a revoked key stops working.', example: null })
  stops_at!: string | null;

  static from(key: KeyWithStatus, budget: Budget): KeyResponse {
    return {
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      mode: key.mode,
      scopes: key.scopes,
      status: key.status,
      lineage_id: key.lineage_id,
      is_account_key: key.is_account_key,
      credit_limit: budget.limit,
      credits_used: budget.used,
      created_at: key.created_at.toISOString(),
      last_used_at: textOf(key.last_used_at),
      expires_at: textOf(key.expires_at),
      revoked_at: textOf(key.revoked_at),
      stops_at: textOf(key.stops_at),
    };
  }
}

export class CreatedKeyResponse extends KeyResponse {
  @ApiProperty({ example: 'sk_live_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123450aB1cD' })
  api_key!: string;

  @ApiProperty({ example: 'Save this key -- it will not be shown again.' })
  message!: string;
}

export class RotatedKeyResponse extends CreatedKeyResponse {
  @ApiProperty({ type: KeyResponse, description: 'The old key, with the time at which it stops.' })
  replaced_key!: KeyResponse;
}

export class KeyListResponse {
  @ApiProperty({ type: [KeyResponse], description: 'Newest first.' })
  keys!: KeyResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;

  /** `found` may hold one key more than the page, which tells that there is another. */
  static from(
    found: readonly KeyWithStatus[],
    budgets: ReadonlyMap<string, Budget>,
    limit: number,
  ): KeyListResponse {
    const page = found.slice(0, limit);
    return {
      keys: page.map((key) => KeyResponse.from(key, budgets.get(key.lineage_id) ?? UNSPENT)),
      next_cursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

export class WhoamiResponse {
  @ApiProperty({ description: 'The id of the key.', example: '507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ example: '507f1f77bcf86cd799439022' })
  account_id!: string;

  @ApiProperty({ example: 'CI' })
  name!: string;

  @ApiProperty({ example: 'sk_live_aBcD' })
  prefix!: string;

  @ApiProperty({ enum: ['live', 'test'], enumName: 'Mode', example: 'live' })
  mode!: Mode;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, example: ['scrape:read', 'scrape:write'] })
  scopes!: readonly Scope[];

  @ApiProperty({ enum: ['active', 'in_grace'], enumName: 'WorkingKeyStatus', example: 'active' })
  status!: 'active' | 'in_grace';

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ ...nullableTime, example: null })
  expires_at!: string | null;

  @ApiProperty({ ...nullableTime, description: 'When its grace ends.', example: null })
  stops_at!: string | null;

  static from(caller: Caller): WhoamiResponse {
    return {
      id: caller.keyId,
      account_id: caller.accountId,
      name: caller.name,
      prefix: caller.prefix,
      mode: caller.mode,
      scopes: caller.scopes,
      status: isInGrace(caller) ? 'in_grace' : 'active',
      created_at: caller.createdAt,
      expires_at: caller.expiresAt,
      stops_at: caller.stopsAt,
    };
  }
}

function textOf(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
