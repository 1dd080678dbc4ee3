import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { VerificationService } from '../auth/index.js';
import type { ConfirmSessionRequest } from './dto/requests.js';
import type { ConfirmationResponse, SessionCodeResponse } from './dto/responses.js';
import { generateToken, hashToken } from './session-token.js';
import { SessionExpired } from './sessions.errors.js';
import { SessionsRepository } from './sessions.repository.js';
import type { SignedIn } from './signed-in.js';

/** Proves anew that whoever holds a session reads the mail of its account. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly verification: VerificationService,
  ) {}

  async sendCode(signedIn: SignedIn): Promise<SessionCodeResponse> {
    const email = await this.addressOf(signedIn);
    await this.verification.sendCode(email);
    return { message: 'Verification code sent', email };
  }

  async confirm(signedIn: SignedIn, { code }: ConfirmSessionRequest): Promise<ConfirmationResponse> {
    const email = await this.addressOf(signedIn);
    await this.verification.checkCode(email, code);

    return this.db.transaction(async () => {
      await this.verification.spendCode(email, code);
      const token = generateToken();
      const confirmedUntil = await this.sessions.confirm(signedIn.session, hashToken(token));
      if (!confirmedUntil) throw new SessionExpired();
      return { confirmation_token: token, expires_at: confirmedUntil.toISOString() };
    });
  }

  private async addressOf({ session }: SignedIn): Promise<string> {
    const found = await this.sessions.describe(session);
    if (!found) throw new SessionExpired();
    return found.email;
  }
}
