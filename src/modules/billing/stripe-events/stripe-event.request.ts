import { ApiProperty } from '@nestjs/swagger';

/** What is read of an event. Stripe sends more, and signs the bytes, so that the body is never parsed into this. */
export class StripeEventRequest {
  @ApiProperty({
    description: 'One that was taken before changes nothing.',
    example: 'evt_1RfQ2bExampleExample00',
  })
  id!: string;

  @ApiProperty({ example: 'event' })
  object!: string;

  @ApiProperty({ example: 'customer.created' })
  type!: string;

  @ApiProperty({ type: 'integer', description: 'In seconds since 1970.', example: 1_772_706_600 })
  created!: number;

  @ApiProperty({ description: 'False for the test mode of Stripe.', example: false })
  livemode!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'With the object that the event is about, as it is at Stripe.',
    example: { object: { id: 'cus_ExampleExample', object: 'customer' } },
  })
  data!: Record<string, unknown>;
}
