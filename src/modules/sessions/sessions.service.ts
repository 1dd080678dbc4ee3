import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import { AccountsService } from '../accounts/index.js';
import { type Actor, type AuditAction, AuditService } from '../audit/index.js';
import { actorOf, KeysService } from '../keys/index.js';
import { SessionResponse, SignedOutEverywhereResponse, type SignedOutResponse } from './dto/responses.js';
import type { NewlySignedIn } from './newly-signed-in.js';
import { generateToken, hashToken, onlyToken } from './session-token.js';
import { SessionExpired } from './sessions.errors.js';
import { SessionsRepository } from './sessions.repository.js';
import type { SignedIn } from './signed-in.js';

/** How sessions begin, and how they end. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsService,
    private readonly keys: KeysService,
    private readonly audit: AuditService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** For the owner, who has just proved to be it: so the session begins confirmed. Joins the transaction. */
  async start(accountId: string): Promise<NewlySignedIn> {
    const [id, token, confirmationToken] = [newId(), generateToken(), generateToken()];
    await this.keys.openDashboard(accountId);
    const { expires_at, confirmed_until } = await this.sessions.insert({
      id,
      accountId,
      tokenHash: hashToken(token),
      days: this.env.SESSION_DAYS,
      confirmationHash: hashToken(confirmationToken),
    });
    await this.record(accountId, { kind: 'owner' }, 'session.started', { targetId: id });
    return { token, expiresAt: expires_at, confirmationToken, confirmedUntil: confirmed_until };
  }

  async show({ session }: SignedIn): Promise<SessionResponse> {
    const found = await this.sessions.describe(session);
    if (!found) throw new SessionExpired();
    return SessionResponse.from(found);
  }

  /**
   * Of two at once, the second finds nothing left to do. The account is held before its sessions are, as whoever
   * deletes it does.
   */
  end({ caller, session }: SignedIn): Promise<SignedOutResponse> {
    return this.db.transaction(async () => {
      await this.accounts.hold(session.accountId);
      if (await this.sessions.end(session))
        await this.record(session.accountId, actorOf(caller), 'session.ended', { targetId: session.id });
      return { message: 'Signed out' };
    });
  }

  /** Held like that, who is signing in meanwhile does so before, and is signed out, or after. */
  endAll({ caller, session: { accountId } }: SignedIn): Promise<SignedOutEverywhereResponse> {
    return this.db.transaction(async () => {
      await this.accounts.hold(accountId);
      const ended = await this.sessions.endAll(accountId);
      if (ended > 0) await this.record(accountId, actorOf(caller), 'sessions.ended', { details: { ended } });
      return { message: 'Signed out everywhere', ended };
    });
  }

  /** Whoever signs in anew has done with the session before, whosever it was. Joins the transaction, as its last step. */
  async endReplaced(cookies: readonly string[]): Promise<void> {
    const token = onlyToken(cookies);
    if (token !== null) await this.sessions.endByToken(hashToken(token));
  }

  private record(
    accountId: string,
    actor: Actor,
    action: AuditAction,
    what: { targetId: string } | { details: { ended: number } },
  ): Promise<void> {
    return this.audit.record({ accountId, mode: 'live', actor, action, ...what });
  }
}
