import { Injectable } from '@nestjs/common';
import { CreditsService, SANDBOX_BALANCE } from '../credits/index.js';
import { type Caller, InvalidKey } from '../keys/index.js';
import { WorkspaceLookups } from '../scraping/index.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountResponse } from './dto/responses.js';

@Injectable()
export class AccountOverview {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credits: CreditsService,
    private readonly lookups: WorkspaceLookups,
  ) {}

  async show(caller: Caller): Promise<AccountResponse> {
    const account = await this.accounts.find(caller.accountId);
    // Deleted since the key was checked.
    if (!account?.email) throw new InvalidKey();

    const balance = caller.mode === 'live' ? await this.credits.available(caller) : SANDBOX_BALANCE;
    return AccountResponse.from(
      caller,
      { ...account, email: account.email },
      balance,
      await this.lookups.usage(caller),
    );
  }
}
