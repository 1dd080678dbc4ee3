import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { newId } from '../../platform/ids.js';
import type { Caller } from '../keys/index.js';
import type { LookupWithProfile } from './dto/lookup.response.js';
import { MAX_AGE_HOURS } from './dto/lookup-fields.js';
import type { SubmitLookupRequest } from './dto/requests.js';
import type { LinkedInUrl } from './linkedin-url.js';
import { LookupCharges } from './lookup-charges.js';
import { LookupsRepository, type NewLookup } from './lookups.repository.js';
import { StandingsRepository } from './standings.repository.js';
import { PRICE, type Submission } from './submission.js';
import { VisitsService } from './visits.service.js';

/** Lookups of live keys: charged, and answered by a visit unless the answer is there already. */
@Injectable()
export class LiveLookups {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly lookups: LookupsRepository,
    private readonly visits: VisitsService,
    private readonly charges: LookupCharges,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Joins the caller's transaction. */
  async submit(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): Promise<Submission> {
    const { force = false, max_age: maxAgeHours = MAX_AGE_HOURS } = request;
    await this.standings.lock(caller, url.canonical);
    const standing = await this.standings.get(caller, url.canonical, { force, maxAgeHours });

    const lookup = this.newLookup(caller, url, request);
    if (standing.isSuppressed) return this.refuse(caller, lookup);
    if (standing.known) return this.answerAgain(caller, standing.known);
    if (standing.freshProfileId) return this.answerFrom(standing.freshProfileId, caller, lookup);
    return this.sendVisit(caller, lookup);
  }

  /** Its owner asked for it to be left alone: nothing is visited, served or charged. */
  private async refuse(caller: Caller, lookup: NewLookup): Promise<Submission> {
    const refused = await this.lookups.insertEnded({ ...lookup, creditsCharged: 0 }, 'suppressed', null);
    return { lookup: refused, isNew: true, charged: 0, remaining: await this.charges.balance(caller) };
  }

  private async answerAgain(caller: Caller, known: LookupWithProfile): Promise<Submission> {
    if (known.status === 'pending' && !known.asked_singly) await this.lookups.askSingly(known);
    return { lookup: known, isNew: false, charged: 0, remaining: await this.charges.balance(caller) };
  }

  /** Another workspace's visit is fresh: it answers at once, and is charged like a visit of one's own. */
  private async answerFrom(profileId: string, caller: Caller, lookup: NewLookup): Promise<Submission> {
    const answered = await this.lookups.insertEnded(lookup, 'found', profileId);
    return this.charge(caller, answered);
  }

  private async sendVisit(caller: Caller, lookup: NewLookup): Promise<Submission> {
    const { lookup: pending, visit } = await this.lookups.insertPending(lookup);
    this.visits.wake(visit);
    return this.charge(caller, pending);
  }

  /**
   * Comes last: all submissions of a workspace wait for its wallet, and so it is held only until the commit. Visits
   * are settled in the same order, visit before wallet, so that the two never wait in a circle.
   */
  private async charge(caller: Caller, lookup: LookupWithProfile): Promise<Submission> {
    const remaining = await this.charges.take(caller, [lookup.id]);
    return { lookup, isNew: true, charged: PRICE, remaining };
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
