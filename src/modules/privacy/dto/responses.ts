import { ApiProperty } from '@nestjs/swagger';

export class OptOutResponse {
  @ApiProperty({
    example:
      'Your request was received. If you gave an e-mail address, confirm it with the code we send there; otherwise we will look at it.',
  })
  message!: string;
}

export class OptOutConfirmedResponse {
  @ApiProperty({
    example: 'Confirmed. What was stored of the profile is erased, and it will not be looked up again.',
  })
  message!: string;
}
