import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, Min, ValidateIf } from 'class-validator';
import { PageQuery } from '../../../platform/http/index.js';
import type { CallbackStatus } from '../delivery.js';

export const STATUSES = ['pending', 'delivered', 'failed'] as const satisfies readonly CallbackStatus[];

/** A day is enough to change a setting everywhere, as with keys. */
const LONGEST_OVERLAP_HOURS = 24;
const OVERLAP_MESSAGE = `overlap_hours must be a whole number from 0 to ${LONGEST_OVERLAP_HOURS}`;

export class ListDeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES, enumName: 'CallbackStatus', description: 'Only those.' })
  @IsOptional()
  @IsIn(STATUSES, { message: `status must be one of ${STATUSES.join(', ')}` })
  status?: CallbackStatus;
}

export class SendTestEventRequest {
  @ApiPropertyOptional({
    description: 'Where to send it; where the newest delivery went when left out.',
    example: 'https://your-server.com/webhook',
    maxLength: 2048,
  })
  @ValidateIf((_, url: unknown) => url !== undefined)
  @IsString({ message: 'url must be the address of a receiver' })
  url?: string;
}

export class RotateSecretRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_OVERLAP_HOURS,
    default: LONGEST_OVERLAP_HOURS,
    example: LONGEST_OVERLAP_HOURS,
    description: 'How long the old secret goes on signing beside the new one; 0 ends it at once.',
  })
  @ValidateIf((_, hours: unknown) => hours !== undefined)
  @IsInt({ message: OVERLAP_MESSAGE })
  @Min(0, { message: OVERLAP_MESSAGE })
  @Max(LONGEST_OVERLAP_HOURS, { message: OVERLAP_MESSAGE })
  overlap_hours: number = LONGEST_OVERLAP_HOURS;
}
