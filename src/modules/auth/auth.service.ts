import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AccountsService } from '../accounts/index.js';
import { CreditsService } from '../credits/index.js';
import { KeysService } from '../keys/index.js';
import { VerificationRequired } from './auth.errors.js';
import type { IssueKeyRequest, RegisterRequest, VerifyRequest } from './dto/requests.js';
import type { IssueKeyResponse, RegisterResponse, VerifyResponse } from './dto/responses.js';
import { VerificationService } from './verification.service.js';

@Injectable()
export class AuthService {
  private readonly log = new Logger(AuthService.name);

  constructor(
    private readonly db: Database,
    private readonly verification: VerificationService,
    private readonly accounts: AccountsService,
    private readonly credits: CreditsService,
    private readonly keys: KeysService,
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

    return this.db.transaction(async () => {
      if (!(await this.mayIssue(request, credential))) throw this.refuse(request.email);
      return this.openAndIssue(request.email);
    });
  }

  /** Joins the caller's transaction. */
  async openAndIssue(email: string): Promise<IssueKeyResponse> {
    const account = await this.accounts.open(email);
    const key = await this.keys.replaceAccountKey(account.id);
    const testKey = account.isNew
      ? await this.keys.issue({ accountId: account.id, name: 'Test key', mode: 'test' })
      : null;

    return {
      api_key: key.text,
      key_prefix: key.prefix,
      credits_balance: await this.credits.balance(account.id),
      message: 'Save this key -- it will not be shown again.',
      ...(testKey ? { test_api_key: testKey.text } : {}),
    };
  }

  private async mayIssue(request: IssueKeyRequest, credential: string | null): Promise<boolean> {
    if (request.code !== undefined) {
      await this.verification.spendCode(request.email, request.code);
      return true;
    }
    if (await this.verification.spendVerification(request.email, request.verification_token)) return true;
    return credential !== null && (await this.isAccountOwner(request.email, credential));
  }

  private async isAccountOwner(email: string, credential: string): Promise<boolean> {
    const caller = await this.keys.authenticate(credential);
    if (caller?.mode !== 'live') return false;
    const account = await this.accounts.findByEmail(email);
    return account?.id === caller.accountId;
  }

  /** The mail is sent aside, so that known and unknown addresses get their refusal in the same time. */
  private refuse(email: string): VerificationRequired {
    void this.sendCodeToOwner(email).catch((error: Error) => this.log.debug(error.message));
    return new VerificationRequired();
  }

  private async sendCodeToOwner(email: string): Promise<void> {
    if (await this.accounts.findByEmail(email)) await this.verification.sendCode(email);
  }
}
