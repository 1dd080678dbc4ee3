import { ApiProperty } from '@nestjs/swagger';
import type { LowBalanceAlert } from '../low-balance-alerts.repository.js';

export class AlertsResponse {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'A mail is sent when fewer credits than this are left. Null: none is sent.',
    example: 500,
  })
  low_balance_threshold!: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the last mail was sent.',
    example: '2026-03-05T10:30:00.000Z',
  })
  last_sent_at!: string | null;

  static from(alert: LowBalanceAlert | null): AlertsResponse {
    return {
      low_balance_threshold: alert ? Number(alert.threshold) : null,
      last_sent_at: alert?.sent_at?.toISOString() ?? null,
    };
  }
}
