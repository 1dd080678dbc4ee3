import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ConnectedMember, ConnectionStatus, Member, SealedTokens } from './connection.js';
import { ENDS_AT, IS_ENDING } from './connection-ends.js';

/** A connection with what the database's clock says of it. */
export interface StoredConnection {
  account_id: string;
  member_urn: string;
  access_sealed: Buffer;
  refresh_sealed: Buffer | null;
  token_version: number;
  is_access_over: boolean;
}

const TOKENS = `
  account_id, member_urn, access_sealed, token_version, access_expires_at <= now() as is_access_over,
  case when refresh_expires_at > now() then refresh_sealed end as refresh_sealed`;

/** The rows of connections, as those need them who connect, show and use one. */
@Injectable()
export class ConnectionsRepository {
  constructor(private readonly db: Database) {}

  /** Replaces the member who was connected before. False when the account was deleted meanwhile. */
  async save(accountId: string, member: Member, tokens: SealedTokens): Promise<boolean> {
    const saved = await this.db.query(
      `insert into connections as old (account_id, member_urn, member_name, access_sealed,
         access_expires_at, refresh_sealed, refresh_expires_at)
       select id, $2, $3, $4, now() + make_interval(secs => $5), $6, now() + make_interval(secs => $7)
       from accounts where id = $1 and deleted_at is null
       for share
       on conflict (account_id) do update set
         member_urn = excluded.member_urn, member_name = excluded.member_name,
         access_sealed = excluded.access_sealed, access_expires_at = excluded.access_expires_at,
         refresh_sealed = excluded.refresh_sealed, refresh_expires_at = excluded.refresh_expires_at,
         token_version = old.token_version + 1, connected_at = now(), warn_after = '-infinity',
         renewal_leased_until = null, renew_after = null, renewal_refused_at = null
       returning true`,
      [accountId, member.urn, member.name, ...columnsOf(tokens)],
    );
    return saved.length > 0;
  }

  async find(accountId: string): Promise<StoredConnection | null> {
    const [found] = await this.db.query<StoredConnection>(
      `select ${TOKENS} from connections where account_id = $1`,
      [accountId],
    );
    return found ?? null;
  }

  async findMember(accountId: string): Promise<ConnectedMember | null> {
    const [found] = await this.db.query<ConnectedMember & { status: ConnectionStatus }>(
      `select member_urn as "memberUrn", member_name as name, connected_at as "connectedAt",
         ${ENDS_AT} as "expiresAt",
         case when ${ENDS_AT} <= now() then 'expired' when ${IS_ENDING} then 'expiring' else 'active' end as status
       from connections where account_id = $1`,
      [accountId],
    );
    return found ?? null;
  }

  /** False when there was none. */
  async delete(accountId: string): Promise<boolean> {
    const deleted = await this.db.query('delete from connections where account_id = $1 returning true', [
      accountId,
    ]);
    return deleted.length > 0;
  }

  /** LinkedIn refused the access token, and it can't be renewed. */
  async expire(accountId: string, version: number): Promise<void> {
    await this.db.query(
      `update connections
       set access_expires_at = least(access_expires_at, now()), refresh_sealed = null,
         refresh_expires_at = null, renewal_refused_at = coalesce(renewal_refused_at, now())
       where account_id = $1 and token_version = $2`,
      [accountId, version],
    );
  }
}

/** In the order in which `save` and `RenewalsRepository.store` number them. */
export function columnsOf({ access, accessSeconds, refresh }: SealedTokens): unknown[] {
  return [access, accessSeconds, refresh?.token ?? null, refresh?.seconds ?? null];
}
