import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { newId } from '../../../platform/ids.js';
import type { Workspace } from '../delivery.js';

export interface SealedSecret {
  sealed: Buffer;
  created_at: Date;
  /** Null for the current one. */
  stops_at: Date | null;
}

/** Replaced ones that may go on signing: each makes every request longer. */
const MOST_OLD_ONES = 3;

const OF_WORKSPACE = 'account_id = $1 and mode = $2';

@Injectable()
export class SecretsRepository {
  constructor(private readonly db: Database) {}

  /** Does nothing when there is a current one. */
  async insert({ accountId, mode }: Workspace, sealed: Buffer): Promise<void> {
    await this.db.query(
      `insert into webhook_secrets (id, account_id, mode, sealed) values ($1, $2, $3, $4)
       on conflict (account_id, mode) where stops_at is null do nothing`,
      [newId(), accountId, mode, sealed],
    );
  }

  /** Those that sign: the current one, then the others, newest first. */
  listSigning({ accountId, mode }: Workspace): Promise<SealedSecret[]> {
    return this.db.query<SealedSecret>(
      `select sealed, created_at, stops_at from webhook_secrets
       where ${OF_WORKSPACE} and (stops_at is null or stops_at > now())
       order by stops_at is not null, id desc`,
      [accountId, mode],
    );
  }

  /** Until the commit: of two that replace the secret, the second replaces what the first made. */
  async lock({ accountId, mode }: Workspace): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `webhook secret ${accountId} ${mode}`,
    ]);
  }

  /** Lets all secrets end after the overlap, or sooner when they already have to; forgets those that ended. */
  async retire({ accountId, mode }: Workspace, overlapHours: number): Promise<void> {
    await this.db.query(
      `update webhook_secrets set stops_at = least(stops_at, now() + make_interval(hours => $3))
       where ${OF_WORKSPACE}`,
      [accountId, mode, overlapHours],
    );
    await this.db.query(
      `delete from webhook_secrets
       where ${OF_WORKSPACE} and (stops_at <= now() or id not in (
         select id from webhook_secrets where ${OF_WORKSPACE} order by id desc limit ${MOST_OLD_ONES}))`,
      [accountId, mode],
    );
  }

  async eraseAll(accountId: string): Promise<void> {
    await this.db.query('delete from webhook_secrets where account_id = $1', [accountId]);
  }
}
