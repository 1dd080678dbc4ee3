import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { LookupWithProfile } from './dto/lookup.response.js';
import { WITH_PROFILE, type Workspace } from './lookups.repository.js';
import { CACHED_FAILURES } from './outcomes.js';

/** What counts as known. */
export interface Freshness {
  /** Looks again for what is known not to exist. */
  force: boolean;
  maxAgeHours: number;
}

/** What there is about a profile before it is looked up. */
export interface Standing {
  /** Its owner asked for it to be left alone. The privacy module keeps the list. */
  isSuppressed: boolean;
  /** The workspace's own lookup that needn't be paid again. */
  known: LookupWithProfile | null;
  /** Where nothing is known: what any workspace's visit captured recently enough. */
  freshProfileId: string | null;
}

/** How long a known absence answers for free. */
const ABSENCE_KEPT = `interval '24 hours'`;

/** What a workspace needn't pay again; $4 are the failures that count, $5 is how old a success may be in seconds. */
export const REUSABLE = `(
  lookups.status = 'pending'
  or lookups.status = 'completed' and profiles.captured_at > now() - make_interval(secs => $5)
  or lookups.error_code = any($4) and lookups.finished_at > now() - ${ABSENCE_KEPT})`;

/** Pending, fresh, or known not to exist. */
const KNOWN = `
  ${WITH_PROFILE}
  where lookups.account_id = $1 and lookups.mode = $2 and lookups.canonical_url = $3 and ${REUSABLE}
  order by lookups.status = 'pending' desc, lookups.created_at desc
  limit 1`;

/** Where nothing is known. It can't be erased before the lookup that it answers is there to be erased with it. */
const FRESH_PROFILE = `
  select profiles.id from profiles
  where known.id is null
    and profiles.canonical_url = $3 and profiles.captured_at > now() - make_interval(secs => $5)
  order by profiles.captured_at desc
  limit 1 for key share`;

/** What a single lookup is decided by. */
@Injectable()
export class StandingsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Until the end of the transaction nobody else submits this profile in this workspace, so that nothing is
   * charged twice. Shared with other profiles, and shut out by who locks the workspace as a whole. What stands is
   * asked by a statement of its own: one that waited for the lock would see what was there before.
   */
  async lock({ accountId, mode }: Workspace, canonicalUrl: string): Promise<void> {
    const workspace = `submission ${accountId} ${mode}`;
    await this.db.query(
      `select pg_advisory_xact_lock_shared(hashtextextended($1, 0)),
              pg_advisory_xact_lock(hashtextextended($2, 0))`,
      [workspace, `${workspace} ${canonicalUrl}`],
    );
  }

  async get(workspace: Workspace, canonicalUrl: string, freshness: Freshness): Promise<Standing> {
    const [row] = await this.db.query<
      (LookupWithProfile | { id: null }) & { is_suppressed: boolean; fresh_profile_id: string | null }
    >(
      `select known.*, fresh.id as fresh_profile_id,
         exists (select from suppressions where suppressions.canonical_url = $3) as is_suppressed
       from (values (true)) as always
         left join lateral (${KNOWN}) as known on true
         left join lateral (${FRESH_PROFILE}) as fresh on true`,
      parametersOf(workspace, canonicalUrl, freshness),
    );
    if (!row) throw new Error('A select of values without a row');
    const known = row.id === null ? null : row;
    return { isSuppressed: row.is_suppressed, known, freshProfileId: row.fresh_profile_id };
  }

  async findKnown(
    workspace: Workspace,
    canonicalUrl: string,
    freshness: Freshness,
  ): Promise<LookupWithProfile | null> {
    const [lookup] = await this.db.query<LookupWithProfile>(
      KNOWN,
      parametersOf(workspace, canonicalUrl, freshness),
    );
    return lookup ?? null;
  }
}

function parametersOf(
  { accountId, mode }: Workspace,
  canonicalUrl: string,
  { force, maxAgeHours }: Freshness,
): unknown[] {
  return [accountId, mode, canonicalUrl, force ? [] : CACHED_FAILURES, maxAgeHours * 3_600];
}
