import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { IssuedKey, Mode, Plan } from '../../keys/index.js';
import type { NewlySignedIn } from '../newly-signed-in.js';
import type { DescribedSession } from '../sessions.repository.js';

const EMAIL = { example: 'you@company.com' } as const;
const EXPIRY = {
  format: 'date-time',
  description: 'When the session ends by itself.',
  example: '2026-03-19T10:30:00.000Z',
} as const;
const CONFIRMATION_TOKEN = {
  description: 'To be sent as `X-Confirmation`. Of this session only; the one before it counts no more.',
  example: 'c2FtcGxlLWNvbmZpcm1hdGlvbi10b2tlbi1zYW1wbGU',
} as const;
const CONFIRMATION_EXPIRY = {
  format: 'date-time',
  description: 'Until when the confirmation token is good: for 10 minutes.',
  example: '2026-03-05T10:40:00.000Z',
} as const;

export class SignInResponse {
  @ApiProperty(EMAIL)
  email!: string;

  @ApiProperty(EXPIRY)
  expires_at!: string;

  @ApiProperty(CONFIRMATION_TOKEN)
  confirmation_token!: string;

  @ApiProperty(CONFIRMATION_EXPIRY)
  confirmation_expires_at!: string;

  @ApiPropertyOptional({
    description: 'The account key, shown this once; only in the answer that opens the account.',
    example: 'li_live_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123450aB1cD',
  })
  api_key?: string;

  @ApiPropertyOptional({
    description: 'A key for test mode; only in the answer that opens the account.',
    example: 'sk_test_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123450aB1cD',
  })
  test_api_key?: string;

  static from(
    email: string,
    session: NewlySignedIn,
    firstKeys: Record<Mode, IssuedKey> | null,
  ): SignInResponse {
    return {
      email,
      expires_at: session.expiresAt.toISOString(),
      confirmation_token: session.confirmationToken,
      confirmation_expires_at: session.confirmedUntil.toISOString(),
      ...(firstKeys ? { api_key: firstKeys.live.text, test_api_key: firstKeys.test.text } : {}),
    };
  }
}

export class SessionResponse {
  @ApiProperty(EMAIL)
  email!: string;

  @ApiProperty({ enum: ['free', 'business'], enumName: 'Plan', example: 'business' })
  plan!: Plan;

  @ApiProperty({
    format: 'date-time',
    description: 'When it began.',
    example: '2026-03-05T10:30:00.000Z',
  })
  created_at!: string;

  @ApiProperty(EXPIRY)
  expires_at!: string;

  static from({ email, plan, created_at, expires_at }: DescribedSession): SessionResponse {
    return {
      email,
      plan,
      created_at: created_at.toISOString(),
      expires_at: expires_at.toISOString(),
    };
  }
}

export class SessionCodeResponse {
  @ApiProperty({ example: 'Verification code sent' })
  message!: string;

  @ApiProperty(EMAIL)
  email!: string;
}

export class ConfirmationResponse {
  @ApiProperty(CONFIRMATION_TOKEN)
  confirmation_token!: string;

  @ApiProperty(CONFIRMATION_EXPIRY)
  expires_at!: string;
}

export class SignedOutResponse {
  @ApiProperty({ example: 'Signed out' })
  message!: string;
}

export class SignedOutEverywhereResponse {
  @ApiProperty({ example: 'Signed out everywhere' })
  message!: string;

  @ApiProperty({
    type: 'integer',
    description: 'How many sessions there were, this one included.',
    example: 2,
  })
  ended!: number;
}
