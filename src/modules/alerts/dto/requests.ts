import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';

const HIGHEST = 1_000_000_000;
const MESSAGE = `low_balance_threshold must be a whole number from 0 to ${HIGHEST}, or null for no mail`;

export class AlertsRequest {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: HIGHEST,
    nullable: true,
    description: 'A mail is sent when fewer credits than this are left; null for no mail.',
    example: 500,
  })
  @ValidateIf((_: unknown, value: unknown) => value !== null)
  @IsInt({ message: MESSAGE })
  @Min(0, { message: MESSAGE })
  @Max(HIGHEST, { message: MESSAGE })
  low_balance_threshold!: number | null;
}
