import { ApiProperty } from '@nestjs/swagger';

export class EventReceivedResponse {
  @ApiProperty({ description: 'Stripe need not send it again.', example: true })
  received!: boolean;
}
