import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { SealedTokens } from './connection.js';
import { ENDS_AT, IS_ENDING } from './connection-ends.js';
import { columnsOf } from './connections.repository.js';

/** The right to renew the tokens of one connection, for a while. */
export interface Renewal {
  account_id: string;
  token_version: number;
  refresh_sealed: Buffer;
}

export interface Warning {
  account_id: string;
  email: string;
  member_name: string;
  ends_at: Date;
  is_over: boolean;
}

/** The rows of connections, as those need them who keep them alive. */
@Injectable()
export class RenewalsRepository {
  constructor(private readonly db: Database) {}

  /** Null when another process has it, or when there are other tokens by now. */
  async take(accountId: string, version: number, leaseSeconds: number): Promise<Renewal | null> {
    const [taken] = await this.db.query<Renewal>(
      `update connections set renewal_leased_until = now() + make_interval(secs => $3)
       where account_id = $1 and token_version = $2 and refresh_expires_at > now()
         and (renewal_leased_until is null or renewal_leased_until <= now())
       returning account_id, token_version, refresh_sealed`,
      [accountId, version, leaseSeconds],
    );
    return taken ?? null;
  }

  /** The same for the one whose access ends next, if that is within `days`. */
  async takeDue(days: number, leaseSeconds: number): Promise<Renewal | null> {
    const [taken] = await this.db.query<Renewal>(
      `update connections set renewal_leased_until = now() + make_interval(secs => $2)
       where account_id = (
         select account_id from connections
         where refresh_sealed is not null and refresh_expires_at > now()
           and access_expires_at < now() + make_interval(days => $1)
           -- Near its end a refresh token gives nothing that lasts longer than what is there.
           and access_expires_at < refresh_expires_at - interval '1 hour'
           and (renew_after is null or renew_after <= now())
           and (renewal_leased_until is null or renewal_leased_until <= now())
         order by access_expires_at limit 1 for update skip locked)
       returning account_id, token_version, refresh_sealed`,
      [days, leaseSeconds],
    );
    return taken ?? null;
  }

  /** Keeps the old refresh token where none came anew. Does nothing when there are other tokens by now. */
  async store({ account_id, token_version }: Renewal, tokens: SealedTokens): Promise<void> {
    await this.db.query(
      `update connections
       set access_sealed = $3, access_expires_at = now() + make_interval(secs => $4),
         refresh_sealed = coalesce($5, refresh_sealed),
         refresh_expires_at = coalesce(now() + make_interval(secs => $6), refresh_expires_at),
         token_version = token_version + 1, renewal_leased_until = null, renew_after = null
       where account_id = $1 and token_version = $2`,
      [account_id, token_version, ...columnsOf(tokens)],
    );
  }

  async putOff({ account_id, token_version }: Renewal, seconds: number): Promise<void> {
    await this.db.query(
      `update connections
       set renewal_leased_until = null, renew_after = now() + make_interval(secs => $3)
       where account_id = $1 and token_version = $2`,
      [account_id, token_version, seconds],
    );
  }

  /** LinkedIn said no for good: what access there is lasts as long as it lasts. */
  async giveUp({ account_id, token_version }: Renewal): Promise<void> {
    await this.db.query(
      `update connections
       set refresh_sealed = null, refresh_expires_at = null, renewal_leased_until = null,
         renewal_refused_at = now()
       where account_id = $1 and token_version = $2`,
      [account_id, token_version],
    );
  }

  /** Whose owners are to be told that they end. Told again after `leaseSeconds` unless `markWarned` says otherwise. */
  takeWarnings(limit: number, leaseSeconds: number): Promise<Warning[]> {
    return this.db.query<Warning>(
      `with ending as materialized (
         select account_id from connections where warn_after <= now() and ${IS_ENDING}
         order by warn_after limit $1 for update skip locked)
       update connections set warn_after = now() + make_interval(secs => $2)
       from ending join accounts on accounts.id = ending.account_id and accounts.email is not null
       where connections.account_id = ending.account_id
       returning connections.account_id, email, member_name, ${ENDS_AT} as ends_at, ${ENDS_AT} <= now() as is_over`,
      [limit, leaseSeconds],
    );
  }

  async markWarned(accountId: string): Promise<void> {
    await this.db.query('update connections set warn_after = null where account_id = $1', [accountId]);
  }
}
