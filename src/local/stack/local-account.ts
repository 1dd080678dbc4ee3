import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../modules/accounts/index.js';
import { CreditsService } from '../../modules/credits/index.js';
import { KeysService } from '../../modules/keys/index.js';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { LocalKeys } from './context.js';

/** A name that leads nowhere: no mail ever goes there, and nobody can register it from outside. */
const EMAIL = 'you@profile-lookup.localhost';

/** Enough to play with; topped up at each start, since there is nobody to buy from. */
const CREDITS = 1000;

/** The account the stack keeps for whoever runs it. */
@Injectable()
export class LocalAccount {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
    private readonly credits: CreditsService,
    private readonly keys: KeysService,
  ) {}

  /** Fresh keys; those issued before stay good. */
  issueKeys(): Promise<LocalKeys> {
    return this.db.transaction(async () => {
      const { id: accountId } = await this.accounts.open(EMAIL);
      await this.topUp(accountId);

      const live = await this.keys.issue({ accountId, name: 'Local stack', mode: 'live' });
      const test = await this.keys.issue({ accountId, name: 'Local stack, test', mode: 'test' });
      return { apiKey: live.text, testKey: test.text };
    });
  }

  private async topUp(accountId: string): Promise<void> {
    const missing = CREDITS - (await this.credits.balance(accountId));
    if (missing > 0) await this.credits.grant(accountId, missing, `local:${newId()}`);
  }
}
