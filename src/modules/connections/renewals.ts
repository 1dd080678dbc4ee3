import { Injectable, Logger } from '@nestjs/common';
import { SecretUnreadable } from '../../platform/secret-box.js';
import { TokenUnavailable } from './connections.errors.js';
import { LinkedInOAuth } from './oauth/linkedin-oauth.js';
import { OAuthRefused } from './oauth/oauth.errors.js';
import { type Renewal, RenewalsRepository } from './renewals.repository.js';
import { TokenVault } from './token-vault.js';

/** Access tokens last 60 days: the rest of them is time to get over an outage. */
const AHEAD_DAYS = 7;

/** Longer than the request may take. */
const LEASE_SECONDS = 30;

const TRY_AGAIN_SECONDS = 60 * 60;

/** Tokens a sweep renews, one after the other. */
const SWEEP_LIMIT = 20;

/** Renews tokens, each by one process at a time. */
@Injectable()
export class Renewals {
  private readonly log = new Logger(Renewals.name);

  constructor(
    private readonly renewals: RenewalsRepository,
    private readonly oauth: LinkedInOAuth,
    private readonly vault: TokenVault,
  ) {}

  /** False when another process has it in hand. Throws `TokenUnavailable` when LinkedIn gave no answer. */
  async renew(accountId: string, version: number): Promise<boolean> {
    const renewal = await this.renewals.take(accountId, version, LEASE_SECONDS);
    if (!renewal) return false;
    if (!(await this.carryOut(renewal))) throw new TokenUnavailable();
    return true;
  }

  /** Those whose access ends soon, before anybody needs them. */
  async renewDue(): Promise<void> {
    for (let count = 0; count < SWEEP_LIMIT; count += 1) {
      const renewal = await this.renewals.takeDue(AHEAD_DAYS, LEASE_SECONDS);
      if (!renewal) return;
      await this.carryOut(renewal);
    }
  }

  /** False when it has to be tried again. Afterwards there are new tokens, or none that could be renewed. */
  private async carryOut(renewal: Renewal): Promise<boolean> {
    const { account_id: accountId, refresh_sealed: sealed } = renewal;
    try {
      const tokens = await this.oauth.renew(this.vault.openRefresh(accountId, sealed));
      await this.renewals.store(renewal, this.vault.seal(accountId, tokens));
      return true;
    } catch (error) {
      return this.settle(renewal, error);
    }
  }

  private async settle(renewal: Renewal, error: unknown): Promise<boolean> {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof OAuthRefused || error instanceof SecretUnreadable) {
      this.log.warn(`The connection of ${renewal.account_id} can’t be renewed any more: ${reason}`);
      await this.renewals.giveUp(renewal);
      return true;
    }
    this.log.warn(`The connection of ${renewal.account_id} was not renewed and will be later: ${reason}`);
    await this.renewals.putOff(renewal, TRY_AGAIN_SECONDS);
    return false;
  }
}
