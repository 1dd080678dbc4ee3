import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Caller } from '../keys/index.js';
import type { EndedLookup, Workspace } from './lookups.repository.js';
import { CACHED_FAILURES, ENDINGS, type LookupStatus, type Outcome } from './outcomes.js';
import { type Freshness, REUSABLE } from './standings.repository.js';

/** What there is about a profile before it is looked up. */
export interface Standing {
  canonical_url: string;
  /** The workspace's own lookup that needn't be paid again. */
  lookup_id: string | null;
  status: LookupStatus | null;
  /** What any workspace's visit captured recently enough. */
  profile_id: string | null;
  is_suppressed: boolean;
}

/** A lookup to be written together with many others. */
export interface BulkLookup {
  id: string;
  linkedinUrl: string;
  canonicalUrl: string;
  /** Null while it is pending. */
  outcome: Outcome | null;
  visitId: string | null;
  profileId: string | null;
  creditsCharged: number;
}

/** Lookups of up to a thousand profiles at a time: every method is one statement, however many they are. */
@Injectable()
export class BulkLookupsRepository {
  constructor(private readonly db: Database) {}

  /** Until the end of the transaction nothing else is submitted in this workspace. */
  async lockWorkspace({ accountId, mode }: Workspace): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `submission ${accountId} ${mode}`,
    ]);
  }

  /** One for each address. */
  listStandings(
    { accountId, mode }: Workspace,
    canonicalUrls: readonly string[],
    { force, maxAgeHours }: Freshness,
  ): Promise<Standing[]> {
    return this.db.query<Standing>(
      `select wanted.url as canonical_url, known.id as lookup_id, known.status, fresh.id as profile_id,
         exists (select from suppressions where suppressions.canonical_url = wanted.url) as is_suppressed
       from unnest($3::text[]) as wanted (url)
         left join lateral (
           select lookups.id, lookups.status
           from lookups left join profiles on profiles.id = lookups.profile_id
           where lookups.account_id = $1 and lookups.mode = $2 and lookups.canonical_url = wanted.url
             and ${REUSABLE}
           order by lookups.status = 'pending' desc, lookups.created_at desc
           limit 1) as known on true
         left join lateral (
           select profiles.id from profiles
           where profiles.canonical_url = wanted.url
             and profiles.captured_at > now() - make_interval(secs => $5)
           order by profiles.captured_at desc
           limit 1) as fresh on true`,
      [accountId, mode, canonicalUrls, force ? [] : CACHED_FAILURES, maxAgeHours * 3_600],
    );
  }

  /** Keeps what is pending from ending before the transaction does; those that have just ended are missing. */
  async holdPending(ids: readonly string[]): Promise<Set<string>> {
    const held = await this.db.query<{ id: string }>(
      `select id from lookups where id = any($1) and status = 'pending' order by id for share`,
      [ids],
    );
    return new Set(held.map((lookup) => lookup.id));
  }

  /** Keeps profiles from being erased before the lookups that they answer; those already erased are missing. */
  async holdProfiles(ids: readonly string[]): Promise<Set<string>> {
    const held = await this.db.query<{ id: string }>(
      'select id from profiles where id = any($1) order by id for key share',
      [ids],
    );
    return new Set(held.map((profile) => profile.id));
  }

  cancel(ids: readonly string[]): Promise<EndedLookup[]> {
    return this.db.query<EndedLookup>(
      `update lookups set status = 'cancelled', refunded = credits_charged > 0,
         finished_at = now(), updated_at = now()
       where id in (
         select id from lookups where id = any($1) and status = 'pending' and not asked_singly
         order by id for update)
       returning id, account_id, key_id, credits_charged`,
      [ids],
    );
  }

  async insert(
    { accountId, mode, keyId }: Caller,
    { batchId, deadlineSeconds }: { batchId: string; deadlineSeconds: number },
    lookups: readonly BulkLookup[],
  ): Promise<void> {
    const endings = lookups.map(({ outcome }) => outcome && ENDINGS[outcome]);
    await this.db.query(
      `insert into lookups (account_id, mode, key_id, batch_id, asked_singly, deadline_at, id, linkedin_url,
         canonical_url, status, error, error_code, visit_id, profile_id, credits_charged, finished_at)
       select $1, $2, $3, $4, false, now() + make_interval(secs => $5), id, linkedin_url,
         canonical_url, status, error, case when error is not null then outcome end, visit_id, profile_id,
         credits_charged, case when status <> 'pending' then now() end
       from unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
         $13::text[], $14::integer[])
         as new (id, linkedin_url, canonical_url, outcome, status, error, visit_id, profile_id, credits_charged)`,
      [
        accountId,
        mode,
        keyId,
        batchId,
        deadlineSeconds,
        lookups.map(({ id }) => id),
        lookups.map(({ linkedinUrl }) => linkedinUrl),
        lookups.map(({ canonicalUrl }) => canonicalUrl),
        lookups.map(({ outcome }) => outcome),
        endings.map((ending) => ending?.status ?? 'pending'),
        endings.map((ending) => ending?.error ?? null),
        lookups.map(({ visitId }) => visitId),
        lookups.map(({ profileId }) => profileId),
        lookups.map(({ creditsCharged }) => creditsCharged),
      ],
    );
  }
}
