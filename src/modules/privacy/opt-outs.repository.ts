import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';

/** A wish to be left alone that waits for someone to confirm it. */
export interface OpenOptOut {
  id: string;
  canonical_url: string;
  email: string | null;
  message: string | null;
  created_at: Date;
}

/** A request that a mailed code belongs to. */
export interface CodedOptOut {
  canonical_url: string;
  is_closed: boolean;
}

/** The same person is written to about the same profile once an hour, and about all of them this often. */
const MAX_MAILS_AN_HOUR = 5;

/** A mail may lie unread over a holiday. */
const CODE_GOOD_FOR = `interval '14 days'`;

/** The law gives an operator a month to answer; whoever got none after three asks again. */
const OPEN_KEPT = `interval '90 days'`;

/** So long a second click on the same code is told that all is done. */
const CLOSED_KEPT = `interval '30 days'`;

@Injectable()
export class OptOutsRepository {
  constructor(private readonly db: Database) {}

  /** Keeps a wish; the same one again only brings a newer message. Returns its id. */
  async add(canonicalUrl: string, email: string | null, message: string | null): Promise<string> {
    const id = newId();
    const [request] = await this.db.query<{ id: string }>(
      `insert into opt_out_requests as known (id, canonical_url, email, message) values ($1, $2, $3, $4)
       on conflict (canonical_url, email) where closed_at is null
         do update set message = coalesce(excluded.message, known.message)
       returning id`,
      [id, canonicalUrl, email, message],
    );
    return request?.id ?? id;
  }

  /** Notes that a code goes out, unless the address has had its mails. Joins the caller's transaction. */
  async startMail(id: string, email: string, codeHmac: Buffer): Promise<boolean> {
    // Until the commit nobody else counts the mails of this address.
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`opt-out ${email}`]);
    const started = await this.db.query(
      `update opt_out_requests set code_hmac = $3, mailed_at = now()
       where id = $1 and closed_at is null
         and (mailed_at is null or mailed_at <= now() - interval '1 hour')
         and (select count(*) from opt_out_requests as other
              where other.email = $2 and other.mailed_at > now() - interval '1 hour') < ${MAX_MAILS_AN_HOUR}
       returning true`,
      [id, email, codeHmac],
    );
    return started.length > 0;
  }

  /** The mail did not leave: asking again may send another at once. */
  async withdrawMail(id: string, codeHmac: Buffer): Promise<void> {
    await this.db.query(
      'update opt_out_requests set code_hmac = null, mailed_at = null where id = $1 and code_hmac = $2',
      [id, codeHmac],
    );
  }

  async findByCode(codeHmac: Buffer): Promise<CodedOptOut | null> {
    const [request] = await this.db.query<CodedOptOut>(
      `select canonical_url, closed_at is not null as is_closed from opt_out_requests
       where code_hmac = $1 and (closed_at is not null or mailed_at > now() - ${CODE_GOOD_FOR})`,
      [codeHmac],
    );
    return request ?? null;
  }

  /** Closes all wishes for a profile, and forgets who had them. */
  async close(canonicalUrl: string): Promise<void> {
    await this.db.query(
      `update opt_out_requests set closed_at = now(), email = null, message = null
       where canonical_url = $1 and closed_at is null`,
      [canonicalUrl],
    );
  }

  /** Oldest first, without those for profiles that are on the list already. */
  listOpen(limit: number): Promise<OpenOptOut[]> {
    return this.db.query<OpenOptOut>(
      `select id, canonical_url, email, message, created_at from opt_out_requests
       where closed_at is null
         and not exists (select from suppressions where suppressions.canonical_url = opt_out_requests.canonical_url)
       order by created_at limit $1`,
      [limit],
    );
  }

  /** Deletes at most `limit` requests past their time. */
  async deleteOld(limit: number): Promise<void> {
    await this.db.query(
      `delete from opt_out_requests where id in (
         select id from opt_out_requests
         where closed_at < now() - ${CLOSED_KEPT} or created_at < now() - ${OPEN_KEPT}
         limit $1 for update skip locked)`,
      [limit],
    );
  }
}
