import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AccountKeysService, VerificationService } from '../auth/index.js';
import type { SignInRequest } from './dto/requests.js';
import { SignInResponse } from './dto/responses.js';
import { SessionsService } from './sessions.service.js';

export interface SignInResult {
  /** For the cookie, and nowhere else. */
  token: string;
  answer: SignInResponse;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly verification: VerificationService,
    private readonly accountKeys: AccountKeysService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Opens the account where there is none. The code, the account and the session come and go together; the session
   * that the browser had until now goes as well: it is about to forget its cookie.
   */
  async signIn({ email, code }: SignInRequest, cookies: readonly string[]): Promise<SignInResult> {
    await this.verification.checkCode(email, code);

    return this.db.transaction(async () => {
      await this.verification.spendCode(email, code);
      const { id, firstKeys } = await this.accountKeys.open(email, { kind: 'owner' });
      const session = await this.sessions.start(id);
      await this.sessions.endReplaced(cookies);
      return { token: session.token, answer: SignInResponse.from(email, session, firstKeys) };
    });
  }
}
