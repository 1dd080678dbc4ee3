import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AccountKeysService } from './account-keys.service.js';
import { VerificationRequired } from './auth.errors.js';
import type { IssueKeyRequest, RegisterRequest, VerifyRequest } from './dto/requests.js';
import type { IssueKeyResponse, RegisterResponse, VerifyResponse } from './dto/responses.js';
import { OwnershipService } from './ownership.service.js';
import { VerificationService } from './verification.service.js';

@Injectable()
export class AuthService {
  private readonly log = new Logger(AuthService.name);

  constructor(
    private readonly db: Database,
    private readonly verification: VerificationService,
    private readonly ownership: OwnershipService,
    private readonly accountKeys: AccountKeysService,
  ) {}

  /** The same for known and unknown addresses: the account is made when its first key is. */
  async register({ email }: RegisterRequest): Promise<RegisterResponse> {
    await this.verification.sendCode(email);
    return { message: 'Verification code sent', email };
  }

  async verify({ email, code }: VerifyRequest): Promise<VerifyResponse> {
    const token = await this.verification.verify(email, code);
    return { message: 'Email verified', email, verified: true, verification_token: token };
  }

  /** Issues the account key to whoever proves the address is theirs; the key before it stops at once. */
  async issueKey(request: IssueKeyRequest, credential: string | null): Promise<IssueKeyResponse> {
    if (request.code !== undefined) await this.verification.checkCode(request.email, request.code);

    const issued = await this.db.transaction(async () => {
      const owner = await this.ownership.findOwner(request, credential);
      return owner ? this.accountKeys.issue(request.email, owner) : null;
    });
    if (issued) return issued;

    // Aside, so that known and unknown addresses get their refusal in the same time.
    void this.ownership
      .inviteOwner(request.email)
      .catch((error: Error) => this.log.debug(`No code was sent: ${error.message}`));
    throw new VerificationRequired();
  }
}
