import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import type { Caller } from '../keys/index.js';
import { type BulkLookup, BulkLookupsRepository, type Standing } from './bulk-lookups.repository.js';
import { type BulkRequest, type BulkSubmission, newBulkLookup, statusOf } from './bulk-submission.js';
import { LookupCharges } from './lookup-charges.js';
import { PRICE } from './submission.js';
import { VisitsService } from './visits.service.js';

/** "Batch 15 min + queue estimate": what a lookup gets beyond the time until its visit can begin. */
const BATCH_DEADLINE_SECONDS = 15 * 60;

/** Where no pace is set: one browser with one page at a time visits this many a minute, even on slow pages. */
const ASSUMED_VISITS_PER_MINUTE = 30;

type Standings = Map<string, Standing>;

/** Many lookups of a live key at once, by the rules of the single ones, all taken or none. */
@Injectable()
export class LiveBulkLookups {
  constructor(
    private readonly lookups: BulkLookupsRepository,
    private readonly visits: VisitsService,
    private readonly charges: LookupCharges,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Joins the caller's transaction. Locks in everyone's order: workspace, visits by address, lookups, profiles,
   * quota, wallet.
   */
  async submit(caller: Caller, request: BulkRequest): Promise<BulkSubmission> {
    await this.lookups.lockWorkspace(caller);
    const standings = await this.listStandings(caller, request, addressesOf(request));
    const visitIds = await this.visits.openMany(
      [...standings.values()].filter(needsVisit).map(addressOf),
      'batch',
    );
    await this.holdPending(caller, request, standings);
    await this.holdProfiles(standings);

    const lookups = newLookups(request, standings, visitIds);
    const paid = lookups.filter(({ creditsCharged }) => creditsCharged > 0);
    const remaining = await this.charges.take(
      caller,
      paid.map(({ id }) => id),
    );
    await this.insert(caller, request.batchId, lookups);
    return { answers: answersOf(standings, lookups), charged: paid.length * PRICE, remaining };
  }

  private async listStandings(
    caller: Caller,
    request: BulkRequest,
    addresses: readonly string[],
  ): Promise<Standings> {
    const standings = await this.lookups.listStandings(caller, addresses, request);
    return new Map(standings.map((standing) => [standing.canonical_url, standing]));
  }

  /** What ended before it could be held is looked at again: it may be an answer now, or be worth another try. */
  private async holdPending(caller: Caller, request: BulkRequest, standings: Standings): Promise<void> {
    const pending = [...standings.values()].filter(({ status }) => status === 'pending');
    if (pending.length === 0) return;
    const held = await this.lookups.holdPending(pending.flatMap(({ lookup_id }) => lookup_id ?? []));
    const ended = pending.filter(({ lookup_id }) => !held.has(lookup_id ?? ''));
    if (ended.length === 0) return;
    const again = await this.listStandings(caller, request, ended.map(addressOf));
    for (const [address, standing] of again) standings.set(address, standing);
  }

  /** Only an erasure at its owner's request takes a fresh profile away. */
  private async holdProfiles(standings: Standings): Promise<void> {
    const fresh = [...standings.values()].filter(isAnsweredByProfile);
    if (fresh.length === 0) return;
    const held = await this.lookups.holdProfiles(fresh.flatMap(({ profile_id }) => profile_id ?? []));
    for (const standing of fresh) {
      if (!held.has(standing.profile_id ?? '')) standing.is_suppressed = true;
    }
  }

  private async insert(caller: Caller, batchId: string, lookups: readonly BulkLookup[]): Promise<void> {
    if (lookups.length === 0) return;
    const ahead = await this.visits.countOpen();
    const pace = this.env.VISITS_PER_MINUTE ?? ASSUMED_VISITS_PER_MINUTE;
    const deadlineSeconds = BATCH_DEADLINE_SECONDS + Math.ceil((ahead / pace) * 60);
    await this.lookups.insert(caller, { batchId, deadlineSeconds }, lookups);
  }
}

function addressesOf({ profiles }: BulkRequest): string[] {
  return profiles.map(({ url }) => url.canonical);
}

function addressOf({ canonical_url }: Standing): string {
  return canonical_url;
}

/** A pending lookup's visit is opened again, which keeps it from being settled while the batch joins it. */
function needsVisit(standing: Standing): boolean {
  const isAnswered = standing.lookup_id !== null && standing.status !== 'pending';
  return !standing.is_suppressed && !isAnswered && !isAnsweredByProfile(standing);
}

/** The workspace has no lookup of its own yet, and needs no visit for one. */
function isAnsweredByProfile({ is_suppressed, lookup_id, profile_id }: Standing): boolean {
  return !is_suppressed && lookup_id === null && profile_id !== null;
}

/** For each profile that the workspace's own lookups don't answer. */
function newLookups(
  { profiles }: BulkRequest,
  standings: Standings,
  visitIds: ReadonlyMap<string, string>,
): BulkLookup[] {
  return profiles.flatMap((profile): BulkLookup[] => {
    const standing = standings.get(profile.url.canonical);
    if (standing?.is_suppressed) return [{ ...newBulkLookup(profile, 0), outcome: 'suppressed' }];
    if (standing?.lookup_id) return [];

    const lookup = newBulkLookup(profile, PRICE);
    const profileId = standing?.profile_id ?? null;
    if (profileId) return [{ ...lookup, outcome: 'found', profileId }];
    return [{ ...lookup, visitId: visitIds.get(profile.url.canonical) ?? null }];
  });
}

function answersOf(standings: Standings, lookups: readonly BulkLookup[]): BulkSubmission['answers'] {
  const answers: BulkSubmission['answers'] = new Map();
  for (const { canonical_url, lookup_id, status } of standings.values()) {
    if (lookup_id && status) answers.set(canonical_url, { lookupId: lookup_id, status, isPaid: false });
  }
  for (const lookup of lookups) {
    const isPaid = lookup.creditsCharged > 0;
    answers.set(lookup.canonicalUrl, { lookupId: lookup.id, status: statusOf(lookup), isPaid });
  }
  return answers;
}
