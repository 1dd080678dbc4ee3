import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { newId } from '../../platform/ids.js';
import type { Caller } from '../keys/index.js';
import { MAX_AGE_HOURS, type SubmitLookupRequest } from './dto/requests.js';
import type { LinkedInUrl } from './linkedin-url.js';
import { LookupCharges } from './lookup-charges.js';
import { LookupsRepository, type NewLookup } from './lookups.repository.js';
import { ProfilesRepository } from './profiles.repository.js';
import { PRICE, type Submission } from './submission.js';
import { VisitsService } from './visits.service.js';

/** Lookups of live keys: charged, and answered by a visit unless the answer is there already. */
@Injectable()
export class LiveLookups {
  constructor(
    private readonly lookups: LookupsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly visits: VisitsService,
    private readonly charges: LookupCharges,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): Promise<Submission> {
    const { force = false, max_age: maxAgeHours = MAX_AGE_HOURS } = request;
    if (await this.profiles.isSuppressed(url.canonical))
      return this.refuse(caller, this.newLookup(caller, url, request));
    await this.lookups.lockSubmission(caller, url.canonical);
    const known = await this.lookups.findReusable(caller, url.canonical, { force, maxAgeHours });
    if (known) {
      if (known.status === 'pending' && !known.asked_singly) await this.lookups.askSingly(known);
      return { id: known.id, isNew: false, charged: 0, remaining: await this.charges.balance(caller) };
    }

    const lookup = this.newLookup(caller, url, request);
    const profileId = await this.profiles.findFreshId(url.canonical, maxAgeHours);
    const remaining = profileId
      ? await this.answerFrom(profileId, caller, lookup)
      : await this.sendVisit(caller, lookup);
    return { id: lookup.id, isNew: true, charged: PRICE, remaining };
  }

  /** Another workspace's visit is fresh: it answers at once, and is charged like a visit of one's own. */
  private async answerFrom(profileId: string, caller: Caller, lookup: NewLookup): Promise<number> {
    const remaining = await this.charges.take(caller, lookup);
    await this.lookups.insertEnded(lookup, 'found', profileId);
    return remaining;
  }

  /** Visit before wallet, the order in which visits are settled, so that the two never wait in a circle. */
  private async sendVisit(caller: Caller, lookup: NewLookup): Promise<number> {
    const visitId = await this.visits.open(lookup.canonicalUrl);
    const remaining = await this.charges.take(caller, lookup);
    await this.lookups.insertPending(lookup, visitId);
    return remaining;
  }

  /** Its owner asked for it to be left alone: nothing is visited, served or charged. */
  private async refuse(caller: Caller, lookup: NewLookup): Promise<Submission> {
    await this.lookups.insertEnded({ ...lookup, creditsCharged: 0 }, 'suppressed', null);
    return { id: lookup.id, isNew: true, charged: 0, remaining: await this.charges.balance(caller) };
  }

  private newLookup(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): NewLookup {
    return {
      id: newId(),
      accountId: caller.accountId,
      mode: caller.mode,
      keyId: caller.keyId,
      linkedinUrl: request.linkedin_url,
      canonicalUrl: url.canonical,
      creditsCharged: PRICE,
      deadlineSeconds: this.env.LOOKUP_DEADLINE_SECONDS,
    };
  }
}
