import { ApiProperty } from '@nestjs/swagger';
import type { AuditAction, AuditDetail, AuditEvent, AuditPage } from '../../audit/index.js';
import type { Caller, Mode, Plan } from '../../keys/index.js';
import type { Usage } from '../../scraping/index.js';
import type { Account } from '../account.entity.js';

export class RecentUsageResponse {
  @ApiProperty({ description: 'The id of the lookup.', example: '507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({ example: 'https://linkedin.com/in/johndoe' })
  linkedin_url!: string;

  @ApiProperty({
    enum: ['pending', 'completed', 'failed', 'timed_out', 'cancelled'],
    enumName: 'LookupStatus',
    example: 'completed',
  })
  status!: Usage['recent'][number]['status'];

  @ApiProperty({ type: 'integer', example: 1 })
  credits_charged!: number;

  @ApiProperty({ example: false })
  refunded!: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;
}

export class AccountResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439022' })
  id!: string;

  @ApiProperty({ example: 'you@company.com' })
  email!: string;

  @ApiProperty({ enum: ['free', 'business'], enumName: 'Plan', example: 'business' })
  plan!: Plan;

  @ApiProperty({
    enum: ['live', 'test'],
    enumName: 'Mode',
    description: 'Of the calling key.',
    example: 'live',
  })
  mode!: Mode;

  @ApiProperty({
    type: 'integer',
    description: 'The balance of the workspace, or what is left of the calling key’s cap where that is less.',
    example: 95,
  })
  credits_balance!: number;

  @ApiProperty({ type: 'integer', description: 'Lookups taken.', example: 10 })
  total_queries!: number;

  @ApiProperty({ type: 'integer', description: 'Credits charged and not refunded.', example: 8 })
  total_charged!: number;

  @ApiProperty({ description: 'Of the calling key.', example: 'li_live_aBcD' })
  key_prefix!: string;

  @ApiProperty({ example: true })
  is_active!: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ type: [RecentUsageResponse], description: 'The newest 20 lookups, newest first.' })
  recent_usage!: RecentUsageResponse[];

  static from(
    caller: Caller,
    account: Account & { email: string },
    balance: number,
    usage: Usage,
  ): AccountResponse {
    return {
      id: account.id,
      email: account.email,
      plan: account.current_plan,
      mode: caller.mode,
      credits_balance: balance,
      total_queries: usage.queries,
      total_charged: usage.charged,
      key_prefix: caller.prefix,
      is_active: true,
      created_at: account.created_at.toISOString(),
      recent_usage: usage.recent.map((lookup) => ({
        id: lookup.id,
        linkedin_url: lookup.linkedin_url,
        status: lookup.status,
        credits_charged: lookup.credits_charged,
        refunded: lookup.refunded,
        created_at: lookup.created_at.toISOString(),
      })),
    };
  }
}

export class DeletedAccountResponse {
  @ApiProperty({ example: 'Account deleted' })
  message!: string;
}

export class AuditEventResponse {
  @ApiProperty({ example: '1042' })
  id!: string;

  @ApiProperty({
    enum: ['key', 'owner', 'operator', 'system'],
    enumName: 'AuditActor',
    description: '`owner`: proved the address by mail, without a key.',
    example: 'key',
  })
  actor!: AuditEvent['actor'];

  @ApiProperty({ type: String, nullable: true, example: '507f1f77bcf86cd799439011' })
  actor_key_id!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'li_live_aBcD' })
  actor_key_prefix!: string | null;

  @ApiProperty({ type: String, description: 'More may be added.', example: 'key.rotated' })
  action!: AuditAction;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The id of the key or the session it was done to, where it was one.',
    example: '507f1f77bcf86cd799439011',
  })
  target_id!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { grace_hours: 24 } })
  details!: Record<string, AuditDetail>;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  static from(event: AuditEvent): AuditEventResponse {
    return {
      id: event.id,
      actor: event.actor,
      actor_key_id: event.actor_key_id,
      actor_key_prefix: event.actor_key_prefix,
      action: event.action,
      target_id: event.target_id,
      details: event.details,
      created_at: event.created_at.toISOString(),
    };
  }
}

export class AuditPageResponse {
  @ApiProperty({ type: [AuditEventResponse], description: 'Newest first.' })
  events!: AuditEventResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;

  static from({ events, nextCursor }: AuditPage): AuditPageResponse {
    return { events: events.map((event) => AuditEventResponse.from(event)), next_cursor: nextCursor };
  }
}
