import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { SecretUnreadable } from '../../platform/secret-box.js';
import type { MemberAccess } from './connection.js';
import { NoConsent, TokenUnavailable } from './connections.errors.js';
import { ConnectionsRepository, type StoredConnection } from './connections.repository.js';
import { Renewals } from './renewals.js';
import { TokenVault } from './token-vault.js';

/** Another process that renews is waited for: as long as its request may take, and a little. */
const LOOK_EVERY_MS = 250;
const LOOKS = 60;

/** What a worker needs to act in a member's name. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly renewals: Renewals,
    private readonly vault: TokenVault,
  ) {}

  /** Throws `NoConsent` or `TokenUnavailable`, as the other does. */
  async current(accountId: string): Promise<MemberAccess> {
    const connection = await this.connections.find(accountId);
    if (!connection) throw new NoConsent('No member is connected');
    return connection.is_access_over
      ? this.replace(accountId, connection.token_version)
      : this.accessOf(connection);
  }

  /** Other tokens than those of `version`, which LinkedIn no longer takes. Of many callers, one renews. */
  async replace(accountId: string, version: number): Promise<MemberAccess> {
    for (let look = 0; look < LOOKS; look += 1) {
      const connection = await this.connections.find(accountId);
      if (!connection) throw new NoConsent('No member is connected');
      if (connection.token_version !== version) return this.accessOf(connection);
      if (connection.refresh_sealed === null) return this.end(accountId, version);
      if (!(await this.renewals.renew(accountId, version))) await sleep(LOOK_EVERY_MS);
    }
    throw new TokenUnavailable();
  }

  private async end(accountId: string, version: number): Promise<never> {
    await this.connections.expire(accountId, version);
    throw new NoConsent('The member’s consent has ended; connect again');
  }

  private accessOf({ account_id, member_urn, access_sealed, token_version }: StoredConnection): MemberAccess {
    try {
      const accessToken = this.vault.openAccess(account_id, access_sealed);
      return { memberUrn: member_urn, accessToken, version: token_version };
    } catch (error) {
      if (error instanceof SecretUnreadable)
        throw new NoConsent('The tokens can’t be read with this SECRET; connect again');
      throw error;
    }
  }
}
