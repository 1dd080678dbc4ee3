import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Caller, Mode } from '../keys/index.js';
import type { LookupWithProfile } from './dto/lookup.response.js';
import { Lookup } from './lookup.entity.js';
import { CACHED_FAILURES, ENDINGS, type Outcome } from './outcomes.js';

/** How long a known absence answers for free. */
const ABSENCE_KEPT = `interval '24 hours'`;

/** What a workspace needn't pay again; $4 are the failures that count, $5 is how old a success may be in seconds. */
export const REUSABLE = `(
  lookups.status = 'pending'
  or lookups.status = 'completed' and profiles.captured_at > now() - make_interval(secs => $5)
  or lookups.error_code = any($4) and lookups.finished_at > now() - ${ABSENCE_KEPT})`;

const WITH_PROFILE = `
  select lookups.*, profiles.data as profile_data
  from lookups left join profiles on profiles.id = lookups.profile_id`;

/** Whose lookups: every statement names both. */
export type Workspace = Pick<Caller, 'accountId' | 'mode'>;

export interface NewLookup {
  id: string;
  accountId: string;
  mode: Mode;
  keyId: string;
  linkedinUrl: string;
  canonicalUrl: string;
  creditsCharged: number;
  deadlineSeconds: number;
}

/** A lookup that just ended, with what is needed to refund it. */
export type EndedLookup = Pick<Lookup, 'id' | 'account_id' | 'key_id' | 'credits_charged'>;

@Injectable()
export class LookupsRepository {
  constructor(private readonly db: Database) {}

  async find({ accountId, mode }: Workspace, id: string): Promise<LookupWithProfile | null> {
    const [lookup] = await this.db.query<LookupWithProfile>(
      `${WITH_PROFILE} where lookups.id = $1 and lookups.account_id = $2 and lookups.mode = $3`,
      [id, accountId, mode],
    );
    return lookup ?? null;
  }

  async findNewest({ accountId, mode }: Workspace, canonicalUrl: string): Promise<LookupWithProfile | null> {
    const [lookup] = await this.db.query<LookupWithProfile>(
      `${WITH_PROFILE}
       where lookups.account_id = $1 and lookups.mode = $2 and lookups.canonical_url = $3
       order by lookups.created_at desc limit 1`,
      [accountId, mode, canonicalUrl],
    );
    return lookup ?? null;
  }

  /** Which of these lookups have ended. */
  async listEnded(ids: readonly string[]): Promise<string[]> {
    const ended = await this.db.query<{ id: string }>(
      `select id from lookups where id = any($1) and status <> 'pending'`,
      [ids],
    );
    return ended.map((lookup) => lookup.id);
  }

  /**
   * Until the end of the transaction nobody else submits this profile in this workspace, so that nothing is
   * charged twice. Shared with other profiles, and shut out by who locks the workspace as a whole.
   */
  async lockSubmission({ accountId, mode }: Workspace, canonicalUrl: string): Promise<void> {
    const workspace = `submission ${accountId} ${mode}`;
    await this.db.query(
      `select pg_advisory_xact_lock_shared(hashtextextended($1, 0)),
              pg_advisory_xact_lock(hashtextextended($2, 0))`,
      [workspace, `${workspace} ${canonicalUrl}`],
    );
  }

  /** What this workspace already has and needn't pay again: pending, fresh, or known not to exist. */
  async findReusable(
    { accountId, mode }: Workspace,
    canonicalUrl: string,
    { force, maxAgeHours }: { force: boolean; maxAgeHours: number },
  ): Promise<LookupWithProfile | null> {
    const [lookup] = await this.db.query<LookupWithProfile>(
      `${WITH_PROFILE}
       where lookups.account_id = $1 and lookups.mode = $2 and lookups.canonical_url = $3
         and ${REUSABLE}
       order by lookups.status = 'pending' desc, lookups.created_at desc
       limit 1`,
      [accountId, mode, canonicalUrl, force ? [] : CACHED_FAILURES, maxAgeHours * 3_600],
    );
    return lookup ?? null;
  }

  /**
   * Somebody waits for a lookup of a batch by itself: it goes ahead of the batch, and is not cancelled with it. Visit
   * before lookup, as when it is settled.
   */
  async askSingly({ id, visit_id }: Pick<Lookup, 'id' | 'visit_id'>): Promise<void> {
    await this.db.query(`update visits set priority = 1 where id = $1 and state <> 'done'`, [visit_id]);
    await this.db.query('update lookups set asked_singly = true where id = $1', [id]);
  }

  async insertPending(lookup: NewLookup, visitId: string): Promise<void> {
    await this.insert(lookup, { status: 'pending', visitId, profileId: null, error: null, errorCode: null });
  }

  /** A lookup whose answer is there already. */
  async insertEnded(lookup: NewLookup, outcome: Outcome, profileId: string | null): Promise<void> {
    const { status, error } = ENDINGS[outcome];
    const errorCode = error === null ? null : outcome;
    await this.insert(lookup, { status, visitId: null, profileId, error, errorCode });
  }

  /** Ends all lookups that still wait for a visit, and returns them. */
  endForVisit(visitId: string, outcome: Outcome, profileId: string | null): Promise<EndedLookup[]> {
    const { status, error, charged } = ENDINGS[outcome];
    return this.db.query<EndedLookup>(
      `update lookups set status = $2, error = $3, error_code = $4, profile_id = $5,
         refunded = not $6 and credits_charged > 0, finished_at = now(), updated_at = now()
       where visit_id = $1 and status = 'pending'
       returning id, account_id, key_id, credits_charged`,
      [visitId, status, error, error === null ? null : outcome, profileId, charged],
    );
  }

  /** Ends lookups past their deadline. Rows that someone else is just ending are left to them. */
  endOverdue(limit: number): Promise<EndedLookup[]> {
    const { status, error } = ENDINGS.timed_out;
    return this.db.query<EndedLookup>(
      `update lookups set status = $2, error = $3, error_code = 'timed_out',
         refunded = credits_charged > 0, finished_at = now(), updated_at = now()
       where id in (
         select id from lookups where status = 'pending' and deadline_at <= now()
         order by deadline_at limit $1 for update skip locked)
       returning id, account_id, key_id, credits_charged`,
      [limit, status, error],
    );
  }

  private async insert(
    lookup: NewLookup,
    state: {
      status: string;
      visitId: string | null;
      profileId: string | null;
      error: string | null;
      errorCode: string | null;
    },
  ): Promise<void> {
    await this.db.query(
      `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, credits_charged,
         deadline_at, status, visit_id, profile_id, error, error_code, finished_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8), $9, $10, $11, $12, $13,
         case when $9 = 'pending' then null else now() end)`,
      [
        lookup.id,
        lookup.accountId,
        lookup.mode,
        lookup.keyId,
        lookup.linkedinUrl,
        lookup.canonicalUrl,
        lookup.creditsCharged,
        lookup.deadlineSeconds,
        state.status,
        state.visitId,
        state.profileId,
        state.error,
        state.errorCode,
      ],
    );
  }
}
