import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import { SANDBOX_BALANCE } from '../../credits/index.js';
import type { Caller } from '../../keys/index.js';
import type { LookupWithProfile } from '../dto/lookup.response.js';
import { MAX_AGE_HOURS } from '../dto/lookup-fields.js';
import type { SubmitLookupRequest } from '../dto/requests.js';
import type { LinkedInUrl } from '../linkedin-url.js';
import { LookupsRepository, type NewLookup } from '../lookups.repository.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { StandingsRepository } from '../standings.repository.js';
import type { Submission } from '../submission.js';
import { type Invention, invent } from './invention.js';
import { SANDBOX_DEADLINE_SECONDS } from './sandbox-deadline.js';
import { SandboxRefusals } from './sandbox-refusals.js';
import { SandboxVisitsRepository } from './sandbox-visits.repository.js';

/** Lookups of test keys: answered from fixtures, never charged, and no page is ever visited. */
@Injectable()
export class SandboxLookups {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly lookups: LookupsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly visits: SandboxVisitsRepository,
    private readonly refusals: SandboxRefusals,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): Promise<Submission> {
    await this.refusals.check(caller, [url]);
    const { force = false, max_age: maxAgeHours = MAX_AGE_HOURS } = request;
    await this.standings.lock(caller, url.canonical);
    const known = await this.standings.findKnown(caller, url.canonical, { force, maxAgeHours });
    if (known?.status === 'pending' && !known.asked_singly) await this.lookups.askSingly(known);
    if (known) return taken(known, false);

    return taken(await this.answer(newLookup(caller, url, request), invent(url)), true);
  }

  private async answer(
    lookup: NewLookup,
    { outcome, profile, pendingSeconds: seconds }: Invention,
  ): Promise<LookupWithProfile> {
    if (profile) await this.profiles.insertMany([profile]);
    const profileId = profile?.id ?? null;
    if (seconds === 0) return this.lookups.insertEnded(lookup, outcome, profileId);
    return this.visits.insertPending(lookup, { outcome, profileId, seconds });
  }
}

function taken(lookup: LookupWithProfile, isNew: boolean): Submission {
  return { lookup, isNew, charged: 0, remaining: SANDBOX_BALANCE };
}

function newLookup(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): NewLookup {
  return {
    id: newId(),
    accountId: caller.accountId,
    mode: caller.mode,
    keyId: caller.keyId,
    linkedinUrl: request.linkedin_url,
    canonicalUrl: url.canonical,
    creditsCharged: 0,
    deadlineSeconds: SANDBOX_DEADLINE_SECONDS,
  };
}
