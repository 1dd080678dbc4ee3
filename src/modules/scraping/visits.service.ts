import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { CreditsService } from '../credits/index.js';
import { VISITS, type VisitJob, visitWakeUp } from './jobs/visit.job.js';
import { type EndedLookup, LookupsRepository } from './lookups.repository.js';
import { ENDINGS, type Outcome } from './outcomes.js';
import type { ProfileData } from './profile-data.js';
import { ProfilesRepository } from './profiles.repository.js';
import { type ClaimedVisit, type Fault, VisitsRepository } from './visits.repository.js';

/** A claim lives this long without a renewal; after that another worker may take the visit. */
export const LEASE_SECONDS = 15;

/** A wake-up that led to nothing within this time is taken for lost. */
const WAKE_EVERY_SECONDS = 10;

/** Rows a sweep handles at once: enough to catch up fast, few enough to hold locks only briefly. */
const SWEEP_BATCH = 500;

/** What a visit came to; a profile only with 'found'. */
export type VisitResult = { outcome: 'found'; profile: ProfileData } | { outcome: Exclude<Outcome, 'found'> };

/** The life of a visit in the database: opened by lookups, claimed by a worker, settled once. */
@Injectable()
export class VisitsService {
  private readonly log = new Logger(VisitsService.name);

  constructor(
    private readonly db: Database,
    private readonly visits: VisitsRepository,
    private readonly lookups: LookupsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly credits: CreditsService,
    @Inject(VISITS) private readonly queue: JobQueue<VisitJob>,
  ) {}

  /** Joins the caller's transaction; the wake-up waits for its commit. */
  async open(canonicalUrl: string): Promise<string> {
    const visit = await this.visits.open(canonicalUrl);
    this.db.afterCommit(() => this.queue.announce([visitWakeUp(visit.id, visit.attempt)]));
    return visit.id;
  }

  claim(visitId: string): Promise<ClaimedVisit | null> {
    return this.visits.claim(visitId, LEASE_SECONDS);
  }

  renew(visit: ClaimedVisit): Promise<boolean> {
    return this.visits.renew(visit, LEASE_SECONDS);
  }

  async release(visit: ClaimedVisit, delaySeconds: number, fault: Fault): Promise<void> {
    if (!(await this.visits.release(visit, delaySeconds, fault))) return;
    this.queue.announce([visitWakeUp(visit.id, visit.attempt, delaySeconds * 1_000)]);
  }

  /** Ends the visit and every lookup that waits for it, with refunds, in one transaction. */
  settle(visit: ClaimedVisit, result: VisitResult): Promise<void> {
    return this.db.transaction(async () => {
      const isOurs = await this.visits.finish(visit, result.outcome);
      const profileId = 'profile' in result ? await this.keep(visit, result.profile) : null;
      // Too late: another attempt decides. What was read is kept for the cache all the same.
      if (!isOurs) return;

      const ended = await this.lookups.endForVisit(visit.id, result.outcome, profileId);
      if (!ENDINGS[result.outcome].charged) await this.refund(ended);
    });
  }

  /** Finds what a crash, a lost job or a lost worker left behind. Any number of processes may sweep at once. */
  async sweep(): Promise<void> {
    await this.endOverdue();
    await this.visits.closeUnwanted();
    const asleep = await this.visits.listAsleep(WAKE_EVERY_SECONDS, SWEEP_BATCH);
    this.queue.announce(asleep.map((visit) => visitWakeUp(visit.id, visit.attempt)));
  }

  private async endOverdue(): Promise<void> {
    const ended = await this.db.transaction(async () => {
      const overdue = await this.lookups.endOverdue(SWEEP_BATCH);
      await this.refund(overdue);
      return overdue;
    });
    if (ended.length > 0) this.log.warn(`${ended.length} lookups timed out and were refunded`);
  }

  private keep(visit: ClaimedVisit, profile: ProfileData): Promise<string> {
    return this.profiles.insert(visit.canonical_url, profile);
  }

  private refund(ended: readonly EndedLookup[]): Promise<void> {
    return this.credits.refund(
      ended.map(({ id, account_id, key_id, credits_charged }) => ({
        accountId: account_id,
        keyId: key_id,
        amount: credits_charged,
        cause: `lookup:${id}`,
      })),
    );
  }
}
