import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { Caller, Mode } from '../keys/index.js';
import type { LookupWithProfile } from './dto/lookup.response.js';
import { Lookup } from './lookup.entity.js';
import { ENDINGS, type Outcome } from './outcomes.js';
import { JOIN_OPEN_VISIT, type OpenVisit } from './visits.repository.js';

export const WITH_PROFILE = `
  select lookups.*, profiles.data as profile_data
  from lookups left join profiles on profiles.id = lookups.profile_id`;

const NEW_COLUMNS = 'id, account_id, mode, key_id, linkedin_url, canonical_url, credits_charged, deadline_at';
const NEW_VALUES = '$1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8)';

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
   * Somebody waits for a lookup of a batch by itself: it goes ahead of the batch, and is not cancelled with it. Visit
   * before lookup, as when it is settled.
   */
  async askSingly({ id, visit_id }: Pick<Lookup, 'id' | 'visit_id'>): Promise<void> {
    await this.db.query(`update visits set priority = 1 where id = $1 and state <> 'done'`, [visit_id]);
    await this.db.query('update lookups set asked_singly = true where id = $1', [id]);
  }

  /**
   * Waits for the profile's open visit, made when there is none; a single lookup's priority is the default. The visit
   * stays locked until the commit, so that it can't end before the lookup that waits for it is there.
   */
  async insertPending(lookup: NewLookup): Promise<{ lookup: LookupWithProfile; visit: OpenVisit }> {
    const [row] = await this.db.query<LookupWithProfile & { visit_id: string; visit_attempt: number }>(
      `with visit as (
         insert into visits (id, canonical_url) values ($9, $6) ${JOIN_OPEN_VISIT}
         returning id, attempt
       )
       insert into lookups (${NEW_COLUMNS}, visit_id)
       select ${NEW_VALUES}, visit.id from visit
       returning *, null as profile_data, (select attempt from visit) as visit_attempt`,
      [...newValuesOf(lookup), newId()],
    );
    if (!row) throw new Error('An insert without a row');
    return { lookup: row, visit: { id: row.visit_id, attempt: row.visit_attempt } };
  }

  /** A lookup whose answer is there already. */
  async insertEnded(
    lookup: NewLookup,
    outcome: Outcome,
    profileId: string | null,
  ): Promise<LookupWithProfile> {
    const { status, error } = ENDINGS[outcome];
    const [row] = await this.db.query<LookupWithProfile>(
      `insert into lookups (${NEW_COLUMNS}, status, error, error_code, profile_id, finished_at)
       values (${NEW_VALUES}, $9, $10, $11, $12, now())
       returning *, (select data from profiles where profiles.id = lookups.profile_id) as profile_data`,
      [...newValuesOf(lookup), status, error, error === null ? null : outcome, profileId],
    );
    if (!row) throw new Error('An insert without a row');
    return row;
  }

  /** Ends all lookups that still wait for these visits, and returns them. Everyone locks lookups in this order. */
  endForVisits(
    visitIds: readonly string[],
    outcome: Outcome,
    profileId: string | null,
  ): Promise<EndedLookup[]> {
    const { status, error, charged } = ENDINGS[outcome];
    return this.db.query<EndedLookup>(
      `update lookups set status = $2, error = $3, error_code = $4, profile_id = $5,
         refunded = not $6 and credits_charged > 0, finished_at = now(), updated_at = now()
       where id in (
         select id from lookups where visit_id = any($1) and status = 'pending' order by id for update)
       returning id, account_id, key_id, credits_charged`,
      [visitIds, status, error, error === null ? null : outcome, profileId, charged],
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
}

/** In the order of `NEW_VALUES`. */
function newValuesOf(lookup: NewLookup): unknown[] {
  return [
    lookup.id,
    lookup.accountId,
    lookup.mode,
    lookup.keyId,
    lookup.linkedinUrl,
    lookup.canonicalUrl,
    lookup.creditsCharged,
    lookup.deadlineSeconds,
  ];
}
