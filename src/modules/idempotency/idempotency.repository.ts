import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Mode } from '../keys/index.js';

/** One request of one workspace, as its sender named it. */
export interface NamedRequest {
  accountId: string;
  mode: Mode;
  key: string;
  hash: Buffer;
}

export interface StoredAnswer {
  request_hash: Buffer;
  status: number;
  body: unknown;
}

/** How long an answer is kept for a repetition. */
const KEPT = `interval '24 hours'`;

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly db: Database) {}

  /** True for one transaction at a time; held until it ends, so that nothing is left behind by a crash. */
  async tryLock({ accountId, mode, key }: NamedRequest): Promise<boolean> {
    const [lock] = await this.db.query<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [`idempotency ${accountId} ${mode} ${key}`],
    );
    return lock?.taken ?? false;
  }

  async find({ accountId, mode, key }: NamedRequest): Promise<StoredAnswer | null> {
    const [answer] = await this.db.query<StoredAnswer>(
      `select request_hash, status, body from idempotency_keys
       where account_id = $1 and mode = $2 and key = $3 and created_at > now() - ${KEPT}`,
      [accountId, mode, key],
    );
    return answer ?? null;
  }

  async store({ accountId, mode, key, hash }: NamedRequest, status: number, body: unknown): Promise<void> {
    await this.db.query(
      `insert into idempotency_keys (account_id, mode, key, request_hash, status, body)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, mode, key) do update set
         request_hash = excluded.request_hash, status = excluded.status, body = excluded.body,
         created_at = now()`,
      [accountId, mode, key, hash, status, JSON.stringify(body)],
    );
  }

  /** In bounded steps, so that a long backlog never holds locks for long. */
  async deleteOld(limit: number): Promise<void> {
    await this.db.query(
      `delete from idempotency_keys where (account_id, mode, key) in (
         select account_id, mode, key from idempotency_keys
         where created_at <= now() - ${KEPT} limit $1 for update skip locked)`,
      [limit],
    );
  }
}
