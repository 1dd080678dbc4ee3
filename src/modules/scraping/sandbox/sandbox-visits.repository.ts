import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { LookupWithProfile } from '../dto/lookup.response.js';
import type { NewLookup } from '../lookups.repository.js';
import { ENDINGS, type Outcome } from '../outcomes.js';

/** How a pending lookup of a test key will end, and when. */
export interface SandboxVisit {
  lookupId: string;
  outcome: Outcome;
  profileId: string | null;
  seconds: number;
}

const OUTCOMES = Object.keys(ENDINGS) as Outcome[];

/** What stands in for visits in test mode: rows with a time, so that no restart loses one. */
@Injectable()
export class SandboxVisitsRepository {
  constructor(private readonly db: Database) {}

  /** Together with the lookup that it will end. */
  async insertPending(lookup: NewLookup, visit: Omit<SandboxVisit, 'lookupId'>): Promise<LookupWithProfile> {
    const [pending] = await this.db.query<LookupWithProfile>(
      `with pending as (
         insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, credits_charged, deadline_at)
         values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => $8))
         returning *
       ), visit as (
         insert into sandbox_visits (lookup_id, outcome, profile_id, ready_at)
         select id, $9, $10, now() + make_interval(secs => $11) from pending
       )
       select *, null as profile_data from pending`,
      [
        lookup.id,
        lookup.accountId,
        lookup.mode,
        lookup.keyId,
        lookup.linkedinUrl,
        lookup.canonicalUrl,
        lookup.creditsCharged,
        lookup.deadlineSeconds,
        visit.outcome,
        visit.profileId,
        visit.seconds,
      ],
    );
    if (!pending) throw new Error('An insert without a row');
    return pending;
  }

  /** Comes after the lookups that they will end. */
  async insertMany(visits: readonly SandboxVisit[]): Promise<void> {
    if (visits.length === 0) return;
    await this.db.query(
      `insert into sandbox_visits (lookup_id, outcome, profile_id, ready_at)
       select lookup_id, outcome, profile_id, now() + make_interval(secs => seconds)
       from unnest($1::text[], $2::text[], $3::text[], $4::integer[])
         as new (lookup_id, outcome, profile_id, seconds)`,
      [
        visits.map(({ lookupId }) => lookupId),
        visits.map(({ outcome }) => outcome),
        visits.map(({ profileId }) => profileId),
        visits.map(({ seconds }) => seconds),
      ],
    );
  }

  /**
   * Ends lookups whose time has come, and returns their ids. Waits for nobody: what others hold is left for the next
   * time. A lookup that ended otherwise, because it was cancelled, stays as it is.
   */
  async finishDue(limit: number): Promise<string[]> {
    const ended = await this.db.query<{ id: string }>(
      `with due as (
         select visit.* from sandbox_visits visit join lookups on lookups.id = visit.lookup_id
         where visit.ready_at <= now()
         order by visit.ready_at limit $1 for update skip locked
       ), gone as (
         delete from sandbox_visits using due where sandbox_visits.lookup_id = due.lookup_id
       )
       update lookups set status = ending.status, error = ending.error,
         error_code = case when ending.error is not null then due.outcome end,
         profile_id = due.profile_id, finished_at = now(), updated_at = now()
       from due join unnest($2::text[], $3::text[], $4::text[]) as ending (outcome, status, error)
         on ending.outcome = due.outcome
       where lookups.id = due.lookup_id and lookups.status = 'pending'
       returning lookups.id`,
      [
        limit,
        OUTCOMES,
        OUTCOMES.map((outcome) => ENDINGS[outcome].status),
        OUTCOMES.map((outcome) => ENDINGS[outcome].error),
      ],
    );
    return ended.map((lookup) => lookup.id);
  }
}
