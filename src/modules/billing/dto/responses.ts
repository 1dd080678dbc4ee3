import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { LedgerEntry, LedgerKind } from '../../credits/index.js';
import type { Pack } from '../packs.js';

export class BalanceResponse {
  @ApiProperty({
    description:
      'What the calling key can spend: the smaller of what is left of its cap and of the workspace.',
    example: 95,
  })
  credits_balance!: number;

  @ApiProperty({ description: 'What the workspace has.', example: 95 })
  workspace_balance!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Credits that were spent before their payment was taken back. What comes in pays them first; until then the balance is 0.',
    example: 0,
  })
  owed!: number;

  @ApiProperty({ enum: ['live', 'test'], enumName: 'Mode', example: 'live' })
  mode!: 'live' | 'test';
}

export class LedgerEntryResponse {
  @ApiProperty({ example: '1042' })
  id!: string;

  @ApiProperty({
    enum: ['grant', 'purchase', 'charge', 'refund', 'adjustment', 'clawback'],
    enumName: 'LedgerKind',
    example: 'charge',
  })
  kind!: LedgerKind;

  @ApiProperty({
    type: 'integer',
    description: 'Added to the balance; negative for what was taken.',
    example: -1,
  })
  amount!: number;

  @ApiProperty({ description: 'What it is for.', example: 'lookup:507f1f77bcf86cd799439011' })
  cause!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The key that spent it.',
    example: '507f1f77bcf86cd799439033',
  })
  key_id!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  static from({ id, kind, amount, cause, key_id, created_at }: LedgerEntry): LedgerEntryResponse {
    return { id, kind, amount: Number(amount), cause, key_id, created_at: created_at.toISOString() };
  }
}

export class LedgerPageResponse {
  @ApiProperty({
    type: [LedgerEntryResponse],
    description: 'Newest first. Their amounts sum up to the balance.',
  })
  entries!: LedgerEntryResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;
}

export class PackResponse implements Pack {
  @ApiProperty({ type: 'integer', example: 1000 })
  credits!: number;

  @ApiProperty({ type: 'integer', example: 1000 })
  price_cents!: number;

  @ApiProperty({ example: '1,000 credits - $10.00' })
  label!: string;
}

@ApiExtraModels(PackResponse)
export class PacksResponse {
  @ApiProperty({
    type: 'object',
    description: 'By the `pack_id` under which they are bought.',
    additionalProperties: { $ref: getSchemaPath(PackResponse) },
    example: { '100': { credits: 100, price_cents: 100, label: '100 credits - $1.00' } },
  })
  packs!: Readonly<Record<string, PackResponse>>;
}
