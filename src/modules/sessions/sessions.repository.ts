import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Mode, Plan } from '../keys/index.js';

export interface NewSession {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  days: number;
  confirmationHash: Buffer;
}

/** A session as it was begun. */
export interface StartedSession {
  expires_at: Date;
  confirmed_until: Date;
}

/** A session that is on, with the dashboard's key of the mode that was asked for. */
export interface WorkingSession {
  id: string;
  account_id: string;
  created_at: Date;
  expires_at: Date;
  plan: Plan;
  key_id: string;
  lineage_id: string;
  is_confirmed: boolean;
}

/** What is asked of a request that brings a cookie. */
export interface SessionProof {
  tokenHash: Buffer;
  mode: Mode;
  confirmationHash: Buffer | null;
}

/** Whose session: every statement names both. */
export interface OwnSession {
  id: string;
  accountId: string;
}

export interface DescribedSession {
  email: string;
  plan: Plan;
  created_at: Date;
  expires_at: Date;
}

/** How long a code that was given again counts. */
const CONFIRMED_FOR = `interval '10 minutes'`;

/** All times are the database's, so that every process agrees on who is signed in. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Database) {}

  async insert(session: NewSession): Promise<StartedSession> {
    const [started] = await this.db.query<StartedSession>(
      `insert into sessions (id, account_id, token_hash, expires_at, confirmation_hash, confirmed_until)
       values ($1, $2, $3, now() + make_interval(days => $4), $5, now() + ${CONFIRMED_FOR})
       returning expires_at, confirmed_until`,
      [session.id, session.accountId, session.tokenHash, session.days, session.confirmationHash],
    );
    if (!started) throw new Error('The insert returned no session');
    return started;
  }

  /** All that a request needs, in one question; nothing of it is remembered, so what ends has ended everywhere. */
  async findWorking({ tokenHash, mode, confirmationHash }: SessionProof): Promise<WorkingSession | null> {
    const [session] = await this.db.query<WorkingSession>(
      `select sessions.id, sessions.account_id, sessions.created_at, sessions.expires_at,
              accounts.current_plan as plan, api_keys.id as key_id, api_keys.lineage_id,
              coalesce(confirmation_hash = $3 and confirmed_until > now(), false) as is_confirmed
       from sessions
         join accounts on accounts.id = sessions.account_id and accounts.deleted_at is null
         join api_keys on api_keys.account_id = sessions.account_id
           and api_keys.mode = $2 and api_keys.is_dashboard
       where sessions.token_hash = $1 and sessions.expires_at > now()`,
      [tokenHash, mode, confirmationHash],
    );
    return session ?? null;
  }

  async describe({ id, accountId }: OwnSession): Promise<DescribedSession | null> {
    const [session] = await this.db.query<DescribedSession>(
      `select accounts.email, accounts.current_plan as plan, sessions.created_at, sessions.expires_at
       from sessions join accounts on accounts.id = sessions.account_id and accounts.deleted_at is null
       where sessions.id = $1 and sessions.account_id = $2 and sessions.expires_at > now()`,
      [id, accountId],
    );
    return session ?? null;
  }

  /** Until when the confirmation is good; null when the session has ended meanwhile. The one before counts no more. */
  async confirm({ id, accountId }: OwnSession, confirmationHash: Buffer): Promise<Date | null> {
    const [session] = await this.db.query<{ confirmed_until: Date }>(
      `update sessions set confirmation_hash = $3, confirmed_until = now() + ${CONFIRMED_FOR}
       where id = $1 and account_id = $2 and expires_at > now()
       returning confirmed_until`,
      [id, accountId, confirmationHash],
    );
    return session?.confirmed_until ?? null;
  }

  /** False when it has ended already. */
  async end({ id, accountId }: OwnSession): Promise<boolean> {
    const ended = await this.db.query(
      'delete from sessions where id = $1 and account_id = $2 returning true',
      [id, accountId],
    );
    return ended.length > 0;
  }

  /** Comes last in a transaction, so that whoever waits for the row is not waited for. */
  async endByToken(tokenHash: Buffer): Promise<void> {
    await this.db.query('delete from sessions where token_hash = $1', [tokenHash]);
  }

  /** How many there were. */
  async endAll(accountId: string): Promise<number> {
    const ended = await this.db.query('delete from sessions where account_id = $1 returning true', [
      accountId,
    ]);
    return ended.length;
  }

  /** In bounded steps, so that a long backlog never holds locks for long. */
  async deleteExpired(limit: number): Promise<void> {
    await this.db.query(
      `delete from sessions where id in (
         select id from sessions where expires_at <= now() limit $1 for update skip locked)`,
      [limit],
    );
  }
}
