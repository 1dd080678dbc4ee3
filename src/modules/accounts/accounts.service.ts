import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { newId } from '../../platform/ids.js';
import { keyedHash } from '../../platform/keyed-hash.js';
import { CreditsService } from '../credits/index.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';

/** An account is a workspace: it owns keys, credits and lookups. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credits: CreditsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  findByEmail(email: string): Promise<Account | null> {
    return this.accounts.findByEmail(email);
  }

  find(id: string): Promise<Account | null> {
    return this.accounts.find(id);
  }

  /** Joins the caller's transaction. The first time an address comes it brings its free credits. */
  async open(email: string): Promise<{ id: string; isNew: boolean }> {
    const account = await this.accounts.open(newId(), email, this.env.DEFAULT_PLAN);
    if (!account.isNew) return account;

    await this.credits.openWallet(account.id);
    const isFirst = await this.accounts.claimSignupGrant(keyedHash(this.env.SECRET, 'signup', email));
    if (isFirst) await this.credits.grantSignupCredits(account.id);
    return account;
  }
}
