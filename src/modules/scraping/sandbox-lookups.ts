import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { SANDBOX_BALANCE } from '../credits/index.js';
import type { Caller } from '../keys/index.js';
import { MAX_AGE_HOURS, type SubmitLookupRequest } from './dto/requests.js';
import type { LinkedInUrl } from './linkedin-url.js';
import { LookupsRepository, type NewLookup } from './lookups.repository.js';
import { ProfilesRepository } from './profiles.repository.js';
import { fixtureOf } from './sandbox-fixtures.js';
import type { Submission } from './submission.js';

/** Lookups of test keys: answered from fixtures, never charged, and no page is ever visited. */
@Injectable()
export class SandboxLookups {
  constructor(
    private readonly lookups: LookupsRepository,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): Promise<Submission> {
    const { force = false, max_age: maxAgeHours = MAX_AGE_HOURS } = request;
    await this.lookups.lockSubmission(caller, url.canonical);
    const known = await this.lookups.findReusable(caller, url.canonical, { force, maxAgeHours });
    if (known) return taken(known.id, false);

    const lookup = newLookup(caller, url, request);
    const { outcome, profile } = fixtureOf(url);
    // Kept under an address of its own, so that an invented person never answers for a real one.
    const profileId = profile && (await this.profiles.insert(`sandbox:${url.canonical}`, profile));
    await this.lookups.insertEnded(lookup, outcome, profileId);
    return taken(lookup.id, true);
  }
}

function taken(id: string, isNew: boolean): Submission {
  return { id, isNew, charged: 0, remaining: SANDBOX_BALANCE };
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
    deadlineSeconds: 0,
  };
}
