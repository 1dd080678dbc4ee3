import { ApiProperty } from '@nestjs/swagger';
import type { LedgerEntry } from '../../../credits/index.js';
import { LedgerEntryResponse } from '../../dto/responses.js';
import { PURCHASE_STATUSES, type Purchase, type PurchaseStatus } from '../purchase.js';

export class StartedPurchaseResponse {
  @ApiProperty({
    description: 'Open it in a browser to pay.',
    example: 'https://checkout.stripe.com/c/pay/cs_live_a1B2',
  })
  checkout_url!: string;

  @ApiProperty({ description: 'The `pack_id` that was asked for.', example: '1000' })
  pack!: string;

  @ApiProperty({ type: 'integer', description: 'What the payment will bring.', example: 1000 })
  credits!: number;

  @ApiProperty({ type: 'integer', description: 'What it costs.', example: 1000 })
  price_cents!: number;

  @ApiProperty({
    description: 'Tells later how it went: `GET /credits/purchases/{id}`.',
    example: '507f1f77bcf86cd799439044',
  })
  purchase_id!: string;

  static from(
    { id, pack_id, credits, amount_cents }: Purchase,
    checkoutUrl: string,
  ): StartedPurchaseResponse {
    return {
      checkout_url: checkoutUrl,
      pack: pack_id,
      credits,
      price_cents: amount_cents,
      purchase_id: id,
    };
  }
}

export class PurchaseResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439044' })
  id!: string;

  @ApiProperty({ description: 'The `pack_id` that was asked for.', example: '1000' })
  pack!: string;

  @ApiProperty({ type: 'integer', description: 'What was asked for.', example: 1000 })
  credits!: number;

  @ApiProperty({ type: 'integer', example: 1000 })
  price_cents!: number;

  @ApiProperty({ example: 'usd' })
  currency!: string;

  @ApiProperty({
    description: 'Until it is paid: `created`, `open`, `expired` or `failed`.',
    enum: PURCHASE_STATUSES,
    enumName: 'PurchaseStatus',
    example: 'paid',
  })
  status!: PurchaseStatus;

  @ApiProperty({
    type: 'integer',
    description: 'What it brought and has not given up since, as the ledger says: the sum of `entries`.',
    example: 1000,
  })
  credits_received!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'What refunds and disputes demand back. More than `entries` show where it was spent: that is owed, and paid by what comes in next, under causes of its own (`debt:…`).',
    example: 0,
  })
  credits_taken_back!: number;

  @ApiProperty({
    type: [LedgerEntryResponse],
    description: 'Its entries in the ledger, oldest first. Empty until it is paid.',
    example: [
      {
        id: '1042',
        kind: 'purchase',
        amount: 1_000,
        cause: 'purchase:507f1f77bcf86cd799439044',
        key_id: null,
        created_at: '2026-03-05T10:31:00.000Z',
      },
    ],
  })
  entries!: LedgerEntryResponse[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it can be paid; null when it can’t be, or not any more.',
    example: null,
  })
  checkout_url!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-03-05T10:31:00.000Z',
  })
  paid_at!: string | null;

  static from(purchase: Purchase, ledger: readonly LedgerEntry[]): PurchaseResponse {
    const entries = ledger.map((entry) => LedgerEntryResponse.from(entry));
    return {
      id: purchase.id,
      pack: purchase.pack_id,
      credits: purchase.credits,
      price_cents: purchase.amount_cents,
      currency: purchase.currency,
      status: purchase.status,
      credits_received: entries.reduce((sum, { amount }) => sum + amount, 0),
      credits_taken_back: purchase.taken_back,
      entries,
      checkout_url: purchase.status === 'open' ? purchase.checkout_url : null,
      created_at: purchase.created_at.toISOString(),
      paid_at: purchase.paid_at?.toISOString() ?? null,
    };
  }
}

export class PurchasesPageResponse {
  @ApiProperty({ type: [PurchaseResponse], description: 'Newest first.' })
  purchases!: PurchaseResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;
}
