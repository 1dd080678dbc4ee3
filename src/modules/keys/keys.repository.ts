import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ApiKey, type KeyWithStatus } from './api-key.entity.js';
import type { Caller, Mode } from './caller.js';
import { CallerCache } from './caller-cache.js';
import { DASHBOARD_NAME, DASHBOARD_PREFIX } from './dashboard-key.js';
import { SCOPES } from './scopes.js';

export type NewKey = Pick<
  ApiKey,
  | 'id'
  | 'account_id'
  | 'lineage_id'
  | 'name'
  | 'key_hash'
  | 'prefix'
  | 'mode'
  | 'is_account_key'
  | 'scopes'
  | 'expires_at'
>;

/** A key and whose it is, for the operator, who sees all. */
export type OwnedKey = Pick<ApiKey, 'id' | 'account_id' | 'mode' | 'prefix'>;

/** Whose keys: every statement names both. A live key manages all keys of its workspace, a test key test keys. */
export type KeyRing = Pick<Caller, 'accountId' | 'mode'>;

export interface KeyChanges {
  name?: string;
  expiresAt?: Date | null;
}

/** By the database's clock, so that every process agrees on when a key stops. */
const WITH_STATUS = `
  api_keys.*,
  case when stops_at <= now() then 'revoked'
       when expires_at <= now() then 'expired'
       when revoked_at is not null then 'in_grace'
       else 'active' end as status`;

/** The dashboard's own are not among those that anybody manages. */
const ON_THE_RING = `account_id = $1 and ($2 = 'live' or mode = 'test') and not is_dashboard`;

@Injectable()
export class KeysRepository {
  constructor(
    private readonly db: Database,
    private readonly cache: CallerCache,
  ) {}

  async insert(key: NewKey): Promise<void> {
    await this.db.repository(ApiKey).insert(key);
  }

  /** The two as which sessions call, where they are not there yet. */
  async insertDashboard(accountId: string, { live, test }: Record<Mode, string>): Promise<void> {
    await this.db.query(
      `insert into api_keys (id, account_id, lineage_id, name, prefix, mode, scopes, is_dashboard)
       select id, $1, id, $4, $5, mode, $6, true
       from (values ($2, 'live'), ($3, 'test')) as dashboard (id, mode)
       on conflict (account_id, mode) where is_dashboard do nothing`,
      [accountId, live, test, DASHBOARD_NAME, DASHBOARD_PREFIX, SCOPES],
    );
  }

  async list({ accountId, mode }: KeyRing, beforeId: string | null, limit: number): Promise<KeyWithStatus[]> {
    return this.db.query<KeyWithStatus>(
      `select ${WITH_STATUS} from api_keys
       where ${ON_THE_RING} and ($3::text is null or id < $3)
       order by id desc limit $4`,
      [accountId, mode, beforeId, limit],
    );
  }

  async find({ accountId, mode }: KeyRing, id: string): Promise<KeyWithStatus | null> {
    const [key] = await this.db.query<KeyWithStatus>(
      `select ${WITH_STATUS} from api_keys where ${ON_THE_RING} and id = $3`,
      [accountId, mode, id],
    );
    return key ?? null;
  }

  /** Locked until the commit: of two that want to change it, the second sees what the first did. */
  async findForUpdate({ accountId, mode }: KeyRing, id: string): Promise<KeyWithStatus | null> {
    const [key] = await this.db.query<KeyWithStatus>(
      `select ${WITH_STATUS} from api_keys where ${ON_THE_RING} and id = $3 for update`,
      [accountId, mode, id],
    );
    return key ?? null;
  }

  /**
   * Keeps the account from being deleted until the commit; false when it already is. Whoever adds keys takes this
   * lock first, else a key could slip into an account whose keys were just revoked.
   */
  async holdAccount(accountId: string): Promise<boolean> {
    const held = await this.db.query(
      'select true from accounts where id = $1 and deleted_at is null for share',
      [accountId],
    );
    return held.length > 0;
  }

  async isFuture(time: Date): Promise<boolean> {
    const [row] = await this.db.query<{ is_future: boolean }>('select $1::timestamptz > now() as is_future', [
      time,
    ]);
    return row?.is_future ?? false;
  }

  /** Changes what is not undefined. */
  async update(id: string, { name, expiresAt }: KeyChanges): Promise<void> {
    await this.db.query(
      `update api_keys
       set name = coalesce($2, name), expires_at = case when $3 then $4 else expires_at end
       where id = $1`,
      [id, name ?? null, expiresAt !== undefined, expiresAt ?? null],
    );
    this.forgetAfterCommit([{ id }]);
  }

  /** Makes a key stop after its grace, or sooner when it already has to. */
  async revoke(id: string, graceHours: number): Promise<void> {
    await this.db.query(
      `update api_keys
       set revoked_at = coalesce(revoked_at, now()),
           stops_at = least(stops_at, now() + make_interval(hours => $2))
       where id = $1`,
      [id, graceHours],
    );
    this.forgetAfterCommit([{ id }]);
  }

  /** Keys of any account that still work and are shown with this prefix, or have this id. */
  listWorking(prefixOrId: string): Promise<OwnedKey[]> {
    return this.db.query<OwnedKey>(
      `select id, account_id, mode, prefix from api_keys
       where (prefix = $1 or id = $1) and not is_dashboard
         and (stops_at is null or stops_at > now()) and (expires_at is null or expires_at > now())
       order by id`,
      [prefixOrId],
    );
  }

  /** Stops the account keys that still work, in grace or not. */
  async stopAccountKeys(accountId: string): Promise<void> {
    const stopped = await this.db.query<{ id: string }>(
      `update api_keys set revoked_at = coalesce(revoked_at, now()), stops_at = now()
       where account_id = $1 and is_account_key and (stops_at is null or stops_at > now())
       returning id`,
      [accountId],
    );
    this.forgetAfterCommit(stopped);
  }

  /** The line of the account keys: each new one goes on with the limits and the cap of those before. */
  async findAccountLineage(accountId: string): Promise<string | null> {
    const [key] = await this.db.query<{ lineage_id: string }>(
      `select lineage_id from api_keys where account_id = $1 and is_account_key
       order by created_at desc, id desc limit 1`,
      [accountId],
    );
    return key?.lineage_id ?? null;
  }

  /** Stops every key of an account at once and forgets what people called them. */
  async eraseAll(accountId: string): Promise<void> {
    const erased = await this.db.query<{ id: string }>(
      `update api_keys
       set name = '', revoked_at = coalesce(revoked_at, now()), stops_at = least(stops_at, now())
       where account_id = $1
       returning id`,
      [accountId],
    );
    this.forgetAfterCommit(erased);
  }

  /** Other processes hear of it in a moment; whoever was answered by this one counts on it already. */
  private forgetAfterCommit(keys: readonly { id: string }[]): void {
    this.db.afterCommit(() => {
      for (const { id } of keys) this.cache.forget(id);
    });
  }
}
