import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AuditService } from '../audit/index.js';
import { actorOf, type Caller, LiveKeyRequired } from '../keys/index.js';
import { type ConnectAttempt, ConnectAttemptsRepository } from './connect-attempts.repository.js';
import type { Member } from './connection.js';
import { ConnectNotConfigured } from './connections.errors.js';
import { ConnectionsRepository } from './connections.repository.js';
import { LinkedInOAuth } from './oauth/linkedin-oauth.js';
import { TokenVault } from './token-vault.js';

/** Time to sign in at LinkedIn, not enough for a link to lie around. */
const STATE_SECONDS = 10 * 60;
const STATE_BYTES = 32;

/** What comes back in the address of the browser. */
export interface Consent {
  state: string;
  code: string;
}

/** Connects the member in whose name a workspace publishes. */
@Injectable()
export class ConnectingService {
  constructor(
    private readonly db: Database,
    private readonly attempts: ConnectAttemptsRepository,
    private readonly connections: ConnectionsRepository,
    private readonly oauth: LinkedInOAuth,
    private readonly vault: TokenVault,
    private readonly audit: AuditService,
  ) {}

  async begin(caller: Caller): Promise<{ url: string; expiresAt: Date }> {
    if (caller.mode === 'test') throw new LiveKeyRequired();
    if (!this.oauth.isConfigured) throw new ConnectNotConfigured();

    const state = randomBytes(STATE_BYTES).toString('base64url');
    const { accountId, keyId, prefix: keyPrefix } = caller;
    const attempt = { stateHash: hashOf(state), accountId, keyId, keyPrefix };
    const expiresAt = await this.attempts.insert(attempt, STATE_SECONDS);

    return { url: this.oauth.consentUrl(state), expiresAt };
  }

  /** The address of the workspace that would publish in the member's name; null when the state is over. */
  workspaceOf(state: string): Promise<string | null> {
    return this.attempts.findAddress(hashOf(state));
  }

  /** Null when the state is over. Throws `OAuthRefused` or `OAuthUnavailable`. */
  async finish({ state, code }: Consent): Promise<Member | null> {
    // Taken first and for good: of two that come with the same state, one goes on.
    const attempt = await this.attempts.take(hashOf(state));
    if (!attempt) return null;

    const tokens = await this.oauth.exchange(code);
    const member = await this.oauth.member(tokens.access);
    const sealed = this.vault.seal(attempt.account_id, tokens);

    return this.db.transaction(async () => {
      if (!(await this.connections.save(attempt.account_id, member, sealed))) return null;
      await this.record(attempt, 'member.connected');
      return member;
    });
  }

  private record(
    { account_id, key_id, key_prefix }: ConnectAttempt,
    action: 'member.connected',
  ): Promise<void> {
    const actor = actorOf({ keyId: key_id, prefix: key_prefix });
    return this.audit.record({ accountId: account_id, mode: 'live', actor, action });
  }
}

function hashOf(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}
