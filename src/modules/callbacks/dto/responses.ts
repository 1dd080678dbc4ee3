import { ApiProperty } from '@nestjs/swagger';
import {
  type Attempt,
  type CallbackEvent,
  type CallbackStatus,
  type Delivery,
  type SentBody,
  statusOf,
} from '../delivery.js';
import { WORKSPACE_EVENTS } from '../endpoints/endpoint.js';
import type { CurrentSecret } from '../secrets/signing-secrets.js';
import { STATUSES } from './requests.js';

export class DeliveryResponse {
  @ApiProperty({ description: 'Sent as `webhook-id` on every try.', example: 'msg_507f1f77bcf86cd799439011' })
  id!: string;

  @ApiProperty({
    enum: ['batch.completed', 'webhook.test', ...WORKSPACE_EVENTS],
    enumName: 'CallbackEvent',
    example: 'batch.completed',
  })
  event!: CallbackEvent;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What it is about, such as the id of a batch.',
    example: '507f1f77bcf86cd799439022',
  })
  subject_id!: string | null;

  @ApiProperty({ example: 'https://your-server.com/webhook' })
  url!: string;

  @ApiProperty({ enum: STATUSES, enumName: 'CallbackStatus', example: 'delivered' })
  status!: CallbackStatus;

  @ApiProperty({ type: 'integer', description: 'Tries so far.', example: 1 })
  attempts_made!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null when there will be no further try.',
    example: null,
  })
  next_attempt_at!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-05T10:30:01.000Z' })
  finished_at!: string | null;

  static from(delivery: Delivery): DeliveryResponse {
    const isOver = delivery.finished_at !== null;
    return {
      id: delivery.id,
      event: delivery.event,
      subject_id: delivery.subject_id,
      url: delivery.url,
      status: statusOf(delivery.state),
      attempts_made: delivery.attempt,
      next_attempt_at: isOver ? null : delivery.next_attempt_at.toISOString(),
      created_at: delivery.created_at.toISOString(),
      finished_at: delivery.finished_at?.toISOString() ?? null,
    };
  }
}

export class AttemptResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  number!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What the receiver answered; null when no answer came.',
    example: 200,
  })
  status!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why no answer came.', example: null })
  error!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null when the try was interrupted on our side.',
    example: 184,
  })
  duration_ms!: number | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  at!: string;

  static from({ number, status, error, duration_ms, started_at }: Attempt): AttemptResponse {
    return { number, status, error, duration_ms, at: started_at.toISOString() };
  }
}

export class DeliveryDetailsResponse extends DeliveryResponse {
  @ApiProperty({ type: [AttemptResponse], description: 'In the order in which they were made.' })
  attempts!: AttemptResponse[];

  static withAttempts(delivery: Delivery, attempts: readonly Attempt[]): DeliveryDetailsResponse {
    return { ...DeliveryResponse.from(delivery), attempts: attempts.map(AttemptResponse.from) };
  }
}

export class DeliveryBodyResponse {
  @ApiProperty({
    description: 'What is sent, or its beginning.',
    example:
      '{"batch_id":"507f1f77bcf86cd799439022","status":"completed","total":1,"completed":1,"failed":0}',
  })
  body!: string;

  @ApiProperty({ type: 'integer', description: 'The size of the whole.', example: 95 })
  bytes!: number;

  @ApiProperty({ description: 'Whether `body` is only the beginning.', example: false })
  is_cut!: boolean;

  static from({ beginning, bytes, is_cut }: SentBody): DeliveryBodyResponse {
    return { body: beginning, bytes, is_cut };
  }
}

export class DeliveryPageResponse {
  @ApiProperty({ type: [DeliveryResponse], description: 'Newest first.' })
  deliveries!: DeliveryResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next_cursor!: string | null;

  /** `found` may hold one more than the page, which tells that there is another. */
  static from(found: readonly Delivery[], limit: number): DeliveryPageResponse {
    const page = found.slice(0, limit);
    return {
      deliveries: page.map(DeliveryResponse.from),
      next_cursor: found.length > limit ? (page.at(-1)?.position ?? null) : null,
    };
  }
}

export class SigningSecretResponse {
  @ApiProperty({
    description: 'With this receivers check signatures. Base64 after the prefix.',
    example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD8bZXQBLTF+s=',
  })
  secret!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then the secrets before it sign as well; null when none does.',
    example: null,
  })
  old_secrets_stop_at!: string | null;

  static from({ secret, createdAt, oldOnesStopAt }: CurrentSecret): SigningSecretResponse {
    return {
      secret,
      created_at: createdAt.toISOString(),
      old_secrets_stop_at: oldOnesStopAt?.toISOString() ?? null,
    };
  }
}
