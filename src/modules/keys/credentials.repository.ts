import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ApiKey } from './api-key.entity.js';
import type { Plan } from './plan.js';

/** A key that works now. */
export interface WorkingKey extends ApiKey {
  key_hash: Buffer;
  plan: Plan;
  /** For how long yet, by the database's clock; null when nothing ends it. */
  works_for_ms: number | null;
}

/** By the database's clock, so that every process agrees on when a key stops. */
const WORKS = '(stops_at is null or stops_at > now()) and (expires_at is null or expires_at > now())';

/** What a request is authenticated by. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly db: Database) {}

  async findWorking(hash: Buffer): Promise<WorkingKey | null> {
    const [key] = await this.db.query<WorkingKey>(
      `select api_keys.*, current_plan as plan,
              (extract(epoch from least(stops_at, expires_at) - now()) * 1000)::float8 as works_for_ms
       from api_keys join accounts on accounts.id = account_id
       where key_hash = $1 and ${WORKS}`,
      [hash],
    );
    return key ?? null;
  }

  async works(keyId: string): Promise<boolean> {
    const found = await this.db.query(`select from api_keys where id = $1 and ${WORKS}`, [keyId]);
    return found.length > 0;
  }

  /** At most once a minute per key, whichever processes saw it. */
  async noteUse(keyIds: readonly string[]): Promise<void> {
    await this.db.query(
      `update api_keys set last_used_at = now()
       where id = any($1) and (last_used_at is null or last_used_at <= now() - interval '1 minute')`,
      [keyIds],
    );
  }
}
