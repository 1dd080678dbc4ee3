import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ApiKey } from './api-key.entity.js';

export type NewKey = Pick<
  ApiKey,
  'id' | 'account_id' | 'lineage_id' | 'name' | 'key_hash' | 'prefix' | 'mode' | 'is_account_key' | 'scopes'
>;

@Injectable()
export class KeysRepository {
  constructor(private readonly db: Database) {}

  async insert(key: NewKey): Promise<void> {
    await this.db.repository(ApiKey).insert(key);
  }

  /** By the database's clock, so that every process agrees on when a key stops. */
  async findWorking(hash: Buffer): Promise<ApiKey | null> {
    const [key] = await this.db.query<ApiKey>(
      `select * from api_keys
       where key_hash = $1
         and (stops_at is null or stops_at > now())
         and (expires_at is null or expires_at > now())`,
      [hash],
    );
    return key ?? null;
  }

  /** Stops the account key that works now and returns its line, which the next one goes on. */
  async stopAccountKey(accountId: string): Promise<string | null> {
    const [stopped] = await this.db.query<{ lineage_id: string }>(
      `update api_keys set revoked_at = now(), stops_at = now()
       where account_id = $1 and is_account_key and revoked_at is null
       returning lineage_id`,
      [accountId],
    );
    return stopped?.lineage_id ?? null;
  }
}
