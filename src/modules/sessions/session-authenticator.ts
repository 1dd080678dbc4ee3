import { Injectable } from '@nestjs/common';
import { type Caller, DASHBOARD_NAME, DASHBOARD_PREFIX, type Mode, SCOPES } from '../keys/index.js';
import { hashToken, onlyToken } from './session-token.js';
import { SessionsRepository, type WorkingSession } from './sessions.repository.js';

/** Tells who is signed in. */
@Injectable()
export class SessionAuthenticator {
  constructor(private readonly sessions: SessionsRepository) {}

  /** The owner of the account, or null when what the cookies hold is no session. */
  async authenticate(
    cookies: readonly string[],
    mode: Mode,
    confirmation: string | undefined,
  ): Promise<Caller | null> {
    const token = onlyToken(cookies);
    if (token === null) return null;

    const session = await this.sessions.findWorking({
      tokenHash: hashToken(token),
      mode,
      confirmationHash: confirmation === undefined ? null : hashToken(confirmation),
    });
    return session && callerOf(session, mode);
  }
}

/** May all that the owner may, as the dashboard's key of that mode. */
function callerOf(session: WorkingSession, mode: Mode): Caller {
  return {
    accountId: session.account_id,
    mode,
    keyId: session.key_id,
    lineageId: session.lineage_id,
    prefix: DASHBOARD_PREFIX,
    name: DASHBOARD_NAME,
    scopes: SCOPES,
    plan: session.plan,
    isAccountKey: false,
    createdAt: session.created_at.toISOString(),
    expiresAt: session.expires_at.toISOString(),
    stopsAt: null,
    session: { id: session.id, isConfirmed: session.is_confirmed },
  };
}
