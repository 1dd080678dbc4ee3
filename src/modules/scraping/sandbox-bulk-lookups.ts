import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { SANDBOX_BALANCE } from '../credits/index.js';
import type { Caller } from '../keys/index.js';
import { type BulkLookup, BulkLookupsRepository, type Standing } from './bulk-lookups.repository.js';
import {
  type BulkAnswer,
  type BulkRequest,
  type BulkSubmission,
  newBulkLookup,
  statusOf,
  type WantedProfile,
} from './bulk-submission.js';
import { type NewProfile, ProfilesRepository } from './profiles.repository.js';
import { fixtureOf } from './sandbox-fixtures.js';

/** Many lookups of a test key at once: answered from fixtures, never charged, and no page is ever visited. */
@Injectable()
export class SandboxBulkLookups {
  constructor(
    private readonly lookups: BulkLookupsRepository,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, request: BulkRequest): Promise<BulkSubmission> {
    await this.lookups.lockWorkspace(caller);
    const addresses = request.profiles.map(({ url }) => url.canonical);
    const standings = await this.lookups.listStandings(caller, addresses, request);
    const answers = new Map(standings.flatMap(knownAnswer));

    const invented = request.profiles.filter(({ url }) => !answers.has(url.canonical)).map(invent);
    await this.profiles.insertMany(invented.flatMap(({ profile }) => profile ?? []));
    const lookups = invented.map(({ lookup }) => lookup);
    if (lookups.length > 0)
      await this.lookups.insert(caller, { batchId: request.batchId, deadlineSeconds: 0 }, lookups);
    for (const lookup of lookups)
      answers.set(lookup.canonicalUrl, { lookupId: lookup.id, status: statusOf(lookup), isPaid: true });
    return { answers, charged: 0, remaining: SANDBOX_BALANCE };
  }
}

function knownAnswer({ canonical_url, lookup_id, status }: Standing): [string, BulkAnswer][] {
  return lookup_id && status ? [[canonical_url, { lookupId: lookup_id, status, isPaid: false }]] : [];
}

/** Kept under an address of its own, so that an invented person never answers for a real one. */
function invent(wanted: WantedProfile): { lookup: BulkLookup; profile: NewProfile | null } {
  const { outcome, profile: data } = fixtureOf(wanted.url);
  const profile = data && { id: newId(), canonicalUrl: `sandbox:${wanted.url.canonical}`, data };
  return { lookup: { ...newBulkLookup(wanted, 0), outcome, profileId: profile?.id ?? null }, profile };
}
