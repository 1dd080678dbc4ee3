import { Injectable } from '@nestjs/common';
import { CallbackErasure } from '../callbacks/index.js';
import { ConnectedMembers } from '../connections/index.js';
import { CreditsService } from '../credits/index.js';
import { KeysService } from '../keys/index.js';
import { WorkspaceLookups } from '../scraping/index.js';
import { AccountWritings } from './account-writings.js';

/** All that an account has, so that its end can be the end of all of it. */
@Injectable()
export class AccountBelongings {
  constructor(
    private readonly keys: KeysService,
    private readonly lookups: WorkspaceLookups,
    private readonly writings: AccountWritings,
    private readonly callbacks: CallbackErasure,
    private readonly members: ConnectedMembers,
    private readonly credits: CreditsService,
  ) {}

  /** Locks in the order in which everyone does: keys, lookups, ideas, posts, callbacks, wallet. */
  async endAll(accountId: string): Promise<void> {
    await this.keys.eraseAll(accountId);
    await this.lookups.endAll(accountId);
    await this.writings.eraseAll(accountId);
    await this.callbacks.eraseAccount(accountId);
    await this.members.eraseAccount(accountId);
    await this.credits.closeWallet(accountId);
  }

  /** A lookup that was just being taken has committed since, and no other can be charged. */
  async endStragglers(accountId: string): Promise<void> {
    await this.lookups.endAll(accountId);
    await this.callbacks.eraseAccount(accountId);
  }
}
