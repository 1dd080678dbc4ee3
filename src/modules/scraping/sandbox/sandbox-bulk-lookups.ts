import { Injectable } from '@nestjs/common';
import { SANDBOX_BALANCE } from '../../credits/index.js';
import type { Caller } from '../../keys/index.js';
import { type BulkLookup, BulkLookupsRepository, type Standing } from '../bulk-lookups.repository.js';
import {
  type BulkAnswer,
  type BulkRequest,
  type BulkSubmission,
  newBulkLookup,
  statusOf,
  type WantedProfile,
} from '../bulk-submission.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { type Invention, invent } from './invention.js';
import { SANDBOX_DEADLINE_SECONDS } from './sandbox-deadline.js';
import { SandboxRefusals } from './sandbox-refusals.js';
import { type SandboxVisit, SandboxVisitsRepository } from './sandbox-visits.repository.js';

/** A lookup of a batch with what answers it. */
interface Invented {
  lookup: BulkLookup;
  invention: Invention;
}

/** Many lookups of a test key at once: answered from fixtures, never charged, and no page is ever visited. */
@Injectable()
export class SandboxBulkLookups {
  constructor(
    private readonly lookups: BulkLookupsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly visits: SandboxVisitsRepository,
    private readonly refusals: SandboxRefusals,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, request: BulkRequest): Promise<BulkSubmission> {
    await this.lookups.lockWorkspace(caller);
    const answers = new Map((await this.listStandings(caller, request)).flatMap(knownAnswer));
    const wanted = request.profiles.filter(({ url }) => !answers.has(url.canonical));
    await this.refusals.check(
      caller,
      wanted.map(({ url }) => url),
    );

    const invented = wanted.map(inventedFor);
    if (invented.length > 0) await this.insert(caller, request.batchId, invented);
    for (const { lookup } of invented)
      answers.set(lookup.canonicalUrl, { lookupId: lookup.id, status: statusOf(lookup), isPaid: true });
    return { answers, charged: 0, remaining: SANDBOX_BALANCE };
  }

  /** What is pending is kept from ending before the batch is there; where one ended first, all are looked at again. */
  private async listStandings(caller: Caller, request: BulkRequest): Promise<Standing[]> {
    const addresses = request.profiles.map(({ url }) => url.canonical);
    const standings = await this.lookups.listStandings(caller, addresses, request);
    const pending = standings.filter(({ status }) => status === 'pending');
    if (pending.length === 0) return standings;

    const held = await this.lookups.holdPending(pending.flatMap(({ lookup_id }) => lookup_id ?? []));
    return held.size === pending.length ? standings : this.lookups.listStandings(caller, addresses, request);
  }

  private async insert(caller: Caller, batchId: string, invented: readonly Invented[]): Promise<void> {
    await this.profiles.insertMany(invented.flatMap(({ invention }) => invention.profile ?? []));
    const lookups = invented.map(({ lookup }) => lookup);
    await this.lookups.insert(caller, { batchId, deadlineSeconds: SANDBOX_DEADLINE_SECONDS }, lookups);
    await this.visits.insertMany(invented.flatMap(visitFor));
  }
}

function knownAnswer({ canonical_url, lookup_id, status }: Standing): [string, BulkAnswer][] {
  return lookup_id && status ? [[canonical_url, { lookupId: lookup_id, status, isPaid: false }]] : [];
}

function inventedFor(wanted: WantedProfile): Invented {
  const invention = invent(wanted.url);
  const lookup = newBulkLookup(wanted, 0);
  if (invention.pendingSeconds > 0) return { lookup, invention };
  const { outcome, profile } = invention;
  return { lookup: { ...lookup, outcome, profileId: profile?.id ?? null }, invention };
}

function visitFor({ lookup, invention }: Invented): SandboxVisit[] {
  const { outcome, profile, pendingSeconds: seconds } = invention;
  return seconds > 0 ? [{ lookupId: lookup.id, outcome, profileId: profile?.id ?? null, seconds }] : [];
}
