import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class RegisterResponse {
  @ApiProperty({ example: 'Verification code sent' })
  message!: string;

  @ApiProperty({ example: 'you@company.com' })
  email!: string;
}

export class VerifyResponse {
  @ApiProperty({ example: 'Email verified' })
  message!: string;

  @ApiProperty({ example: 'you@company.com' })
  email!: string;

  @ApiProperty({ example: true })
  verified!: boolean;

  @ApiProperty({
    description: 'Good for one call of /auth/api-key within 10 minutes. Sending it is optional.',
    example: 'c2FtcGxlLXZlcmlmaWNhdGlvbi10b2tlbg',
  })
  verification_token!: string;
}

export class IssueKeyResponse {
  @ApiProperty({ example: 'li_live_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123450aB1cD' })
  api_key!: string;

  @ApiProperty({ example: 'li_live_aBcD' })
  key_prefix!: string;

  @ApiProperty({ example: 5 })
  credits_balance!: number;

  @ApiProperty({ example: 'Save this key -- it will not be shown again.' })
  message!: string;

  @ApiPropertyOptional({
    description: 'A key for test mode; only in the answer that opens the account.',
    example: 'sk_test_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123450aB1cD',
  })
  test_api_key?: string;
}
