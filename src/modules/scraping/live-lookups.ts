import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database, isUniqueViolation } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import { CreditsService } from '../credits/index.js';
import type { Caller } from '../keys/index.js';
import type { SubmitLookupRequest } from './dto/requests.js';
import type { LinkedInUrl } from './linkedin-url.js';
import { LookupsRepository, type NewLookup } from './lookups.repository.js';
import { ProfilesRepository } from './profiles.repository.js';
import { PRICE, type Submission } from './submission.js';
import { VisitsService } from './visits.service.js';

/** Lookups of live keys: charged, and answered by a visit unless the answer is there already. */
@Injectable()
export class LiveLookups {
  constructor(
    private readonly db: Database,
    private readonly lookups: LookupsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly visits: VisitsService,
    private readonly credits: CreditsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async submit(caller: Caller, url: LinkedInUrl, request: SubmitLookupRequest): Promise<Submission> {
    const submission = () => this.db.transaction(() => this.reuseOrCharge(caller, url, request));
    try {
      return await submission();
    } catch (error) {
      // The same profile was submitted twice at once: the other was first, and this one now finds it.
      if (isUniqueViolation(error, 'lookups_one_pending')) return submission();
      throw error;
    }
  }

  private async reuseOrCharge(
    caller: Caller,
    url: LinkedInUrl,
    request: SubmitLookupRequest,
  ): Promise<Submission> {
    const force = request.force ?? false;
    const known = await this.lookups.findReusable(caller, url.canonical, { force });
    if (known) {
      const remaining = await this.credits.balance(caller.accountId);
      return { id: known.id, isNew: false, charged: 0, remaining };
    }

    const lookup = this.newLookup(caller, url, request);
    const profileId = await this.profiles.findFreshId(url.canonical);
    const remaining = await (profileId ? this.answerFrom(profileId, lookup) : this.sendVisit(lookup));
    return { id: lookup.id, isNew: true, charged: PRICE, remaining };
  }

  /** Another workspace's visit is fresh: it answers at once, and is charged like a visit of one's own. */
  private async answerFrom(profileId: string, lookup: NewLookup): Promise<number> {
    const remaining = await this.charge(lookup);
    await this.lookups.insertEnded(lookup, 'found', profileId);
    return remaining;
  }

  /** Visit before wallet, the order in which visits are settled, so that the two never wait in a circle. */
  private async sendVisit(lookup: NewLookup): Promise<number> {
    const visitId = await this.visits.open(lookup.canonicalUrl);
    const remaining = await this.charge(lookup);
    await this.lookups.insertPending(lookup, visitId);
    return remaining;
  }

  private charge(lookup: NewLookup): Promise<number> {
    const { accountId, keyId, creditsCharged: amount } = lookup;
    return this.credits.charge({ accountId, keyId, amount, cause: `lookup:${lookup.id}` });
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
