import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import type { Actor } from '../audit/index.js';
import { Authenticator, actorOf, KeyAuthority } from '../keys/index.js';
import type { IssueKeyRequest } from './dto/requests.js';
import { VerificationService } from './verification.service.js';

/** Whether the account of an address belongs to who is calling. */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly verification: VerificationService,
    private readonly accounts: AccountsService,
    private readonly authenticator: Authenticator,
    private readonly authority: KeyAuthority,
  ) {}

  /** Who proved to be the owner, and with what is spent by it; null without proof. Joins the transaction. */
  async findOwner(request: IssueKeyRequest, credential: string | null): Promise<Actor | null> {
    if (request.code !== undefined) {
      await this.verification.spendCode(request.email, request.code);
      return { kind: 'owner' };
    }
    if (await this.verification.spendVerification(request.email, request.verification_token))
      return { kind: 'owner' };
    return credential === null ? null : this.findOwnersKey(request.email, credential);
  }

  /** Mails a code where there is an account, and looks the same where there is none. */
  async inviteOwner(email: string): Promise<void> {
    if (await this.accounts.findByEmail(email)) await this.verification.sendCode(email);
    else await this.verification.pretendToSendCode(email);
  }

  /** A key counts when it could do all that the account key can; the account is held, so that it counts once. */
  private async findOwnersKey(email: string, credential: string): Promise<Actor | null> {
    const caller = await this.authenticator.authenticate(credential);
    if (!caller) return null;
    const account = await this.accounts.holdByEmail(email);
    if (account?.id !== caller.accountId) return null;
    return (await this.authority.mayReplaceAccountKey(caller)) ? actorOf(caller) : null;
  }
}
