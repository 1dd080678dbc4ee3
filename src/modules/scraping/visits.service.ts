import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { sweepWakeUps, VISITS, type VisitJob, visitWakeUp } from './jobs/visit.job.js';
import { LookupEndings } from './lookup-endings.js';
import type { Outcome } from './outcomes.js';
import { PageSamplesRepository } from './page-samples.repository.js';
import type { ProfileData } from './profile-data.js';
import { ProfilesRepository } from './profiles.repository.js';
import {
  type ClaimedVisit,
  type Fault,
  type OpenVisit,
  type Priority,
  UNWANTED,
  VisitsRepository,
} from './visits.repository.js';

/** A claim lives this long without a renewal; after that another worker may take the visit. */
export const LEASE_SECONDS = 15;

/** A visit that is due this long and has not begun may have lost its wake-up. */
const OVERDUE_SECONDS = 2;

/** What has cost so many workers would cost the next one too: a page may be what ends them. */
const MOST_FAULTS = 3;

/** More than there are places at all workers; who finds nothing left to do leaves at once. */
const MOST_WAKE_UPS = 64;

/** Rows a sweep handles at once: enough to catch up fast, few enough to hold locks only briefly. */
const SWEEP_BATCH = 500;

const TIDY_BATCH = 5_000;

/** What a visit came to. */
export type VisitResult =
  /** With the other addresses that the visit was led to, if any. */
  | { outcome: 'found'; profile: ProfileData; ledTo?: readonly string[] }
  /** With the page that could not be read, where there is one. */
  | { outcome: Exclude<Outcome, 'found'>; page?: string };

/** The life of a visit in the database: opened by lookups, claimed by a worker, settled once. */
@Injectable()
export class VisitsService {
  private readonly log = new Logger(VisitsService.name);

  constructor(
    private readonly db: Database,
    private readonly visits: VisitsRepository,
    private readonly lookups: LookupEndings,
    private readonly profiles: ProfilesRepository,
    private readonly pages: PageSamplesRepository,
    @Inject(VISITS) private readonly queue: JobQueue<VisitJob>,
  ) {}

  /** The wake-up waits for the commit of the caller's transaction. */
  wake({ id, attempt }: OpenVisit): void {
    this.db.afterCommit(() => this.queue.announce([visitWakeUp(id, attempt)]));
  }

  /** Opens visits of many profiles; by address. A worker that is woken goes on until nothing is due. */
  async openMany(canonicalUrls: readonly string[], priority: Priority): Promise<Map<string, string>> {
    if (canonicalUrls.length === 0) return new Map();
    const visits = await this.visits.openMany(canonicalUrls, priority);
    const wakeUps = visits.slice(0, MOST_WAKE_UPS).map(({ id, attempt }) => visitWakeUp(id, attempt));
    this.db.afterCommit(() => this.queue.announce(wakeUps));
    return new Map(visits.map(({ id, canonical_url }) => [canonical_url, id]));
  }

  countOpen(): Promise<number> {
    return this.visits.countOpen();
  }

  hasDue(): Promise<boolean> {
    return this.visits.hasDue();
  }

  /** The most urgent visit that is due and still to be made; those that are not end here. */
  async claim(): Promise<ClaimedVisit | null> {
    for (;;) {
      const visit = await this.visits.claimNext(LEASE_SECONDS);
      if (!visit) return null;
      if (!visit.is_wanted) await this.visits.finish(visit, UNWANTED);
      else if (await this.profiles.isSuppressed([visit.canonical_url]))
        await this.settle(visit, { outcome: 'suppressed' });
      else if (visit.transient_faults >= MOST_FAULTS) await this.settle(visit, { outcome: 'unreachable' });
      else return visit;
    }
  }

  renew(visit: ClaimedVisit): Promise<boolean> {
    return this.visits.renew(visit, LEASE_SECONDS);
  }

  /** Hands a claimed visit back, for another worker to begin anew. */
  async release(visit: ClaimedVisit): Promise<void> {
    if (await this.visits.release(visit)) this.queue.announce([visitWakeUp(visit.id, visit.attempt)]);
  }

  /** Puts a visit off for another try; false when no lookup can wait so long, or the claim was lost. */
  async postpone(visit: ClaimedVisit, delaySeconds: number, fault: Fault): Promise<boolean> {
    const isPostponed = await this.visits.postpone(visit, delaySeconds, fault);
    if (isPostponed) this.queue.announce([visitWakeUp(visit.id, visit.attempt, delaySeconds * 1_000)]);
    return isPostponed;
  }

  /** Ends the visit and every lookup that waits for it, with refunds, in one transaction. */
  settle(visit: ClaimedVisit, brought: VisitResult): Promise<void> {
    return this.db.transaction(async () => {
      // Whoever objected while the visit was under way, or under the address it was led on to, is not kept either:
      // the erasure could not see this page.
      const ledTo = brought.outcome === 'found' ? (brought.ledTo ?? []) : [];
      const isSuppressed = await this.profiles.isSuppressed([visit.canonical_url, ...ledTo]);
      const result: VisitResult = isSuppressed ? { outcome: 'suppressed' } : brought;
      const isOurs = await this.visits.finish(visit, result.outcome);
      // Too late: another attempt decides. What was read is kept for the cache all the same.
      const profileId = await this.keepProfile(visit, result);
      if (!isOurs) return;

      await this.lookups.endForVisits([visit.id], result.outcome, profileId);
      if ('page' in result && result.page) await this.pages.insert(visit, result.outcome, result.page);
    });
  }

  /** Ends visits as refused that can't begin before `begin` and that no lookup can wait for until then. */
  async refuseHopeless(begin: Date): Promise<number> {
    return this.db.transaction(async () => {
      const hopeless = await this.visits.finishHopeless(begin, 'refused', SWEEP_BATCH);
      await this.lookups.endForVisits(hopeless, 'refused');
      return hopeless.length;
    });
  }

  /** Finds what a crash, a lost job or a lost worker left behind. */
  async sweep(): Promise<void> {
    const timedOut = await this.db.transaction(() => this.lookups.endOverdue(SWEEP_BATCH));
    if (timedOut > 0) this.log.warn(`${timedOut} lookups timed out and were refunded`);
    const lost = await this.visits.requeueLost();
    if (lost > 0) this.log.warn(`${lost} visits lost their worker and wait for another`);
    this.queue.announce(sweepWakeUps(await this.visits.countOverdue(OVERDUE_SECONDS, MOST_WAKE_UPS)));
  }

  /** What can wait: visits that would end at their claim, and pages kept for a time. */
  async tidy(): Promise<void> {
    await this.visits.closeUnwanted(TIDY_BATCH);
    await this.pages.deleteSurplus();
  }

  private async keepProfile(visit: ClaimedVisit, result: VisitResult): Promise<string | null> {
    return result.outcome === 'found' ? this.profiles.insert(visit.canonical_url, result.profile) : null;
  }
}
