import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface ConnectAttempt {
  account_id: string;
  key_id: string;
  key_prefix: string;
}

export interface NewConnectAttempt {
  stateHash: Buffer;
  accountId: string;
  keyId: string;
  keyPrefix: string;
}

@Injectable()
export class ConnectAttemptsRepository {
  constructor(private readonly db: Database) {}

  /** Answers when it ends. */
  async insert(
    { stateHash, accountId, keyId, keyPrefix }: NewConnectAttempt,
    seconds: number,
  ): Promise<Date> {
    const [row] = await this.db.query<{ expires_at: Date }>(
      `insert into connect_attempts (state_hash, account_id, key_id, key_prefix, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(secs => $5))
       returning expires_at`,
      [stateHash, accountId, keyId, keyPrefix, seconds],
    );
    if (!row) throw new Error('An insert without a row');
    return row.expires_at;
  }

  /** The address of the workspace for which it was begun; null when it is over. */
  async findAddress(stateHash: Buffer): Promise<string | null> {
    const [row] = await this.db.query<{ email: string }>(
      `select accounts.email from connect_attempts join accounts on accounts.id = connect_attempts.account_id
       where state_hash = $1 and expires_at > now() and accounts.email is not null`,
      [stateHash],
    );
    return row?.email ?? null;
  }

  /** Each can be taken once. */
  async take(stateHash: Buffer): Promise<ConnectAttempt | null> {
    const [row] = await this.db.query<ConnectAttempt>(
      `delete from connect_attempts where state_hash = $1 and expires_at > now()
       returning account_id, key_id, key_prefix`,
      [stateHash],
    );
    return row ?? null;
  }

  async deleteOld(): Promise<void> {
    await this.db.query('delete from connect_attempts where expires_at <= now()');
  }

  async deleteAll(accountId: string): Promise<void> {
    await this.db.query('delete from connect_attempts where account_id = $1', [accountId]);
  }
}
