import { Injectable, Logger } from '@nestjs/common';
import { type ClaimedVisit, LEASE_SECONDS, parseLinkedInUrl, VisitsService } from '../scraping/index.js';
import { ProfileAgent } from './agents/agent.port.js';
import { PageChanged, SiteRefused, UnexpectedLanding } from './agents/visit.errors.js';
import { VisitPace } from './visit-pace.js';
import { judge } from './visit-policy.js';

/** Thrice within a lease: one renewal may fail without the claim being lost. */
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 3;

/** The site's own limit lies below; a visit that takes longer has a stuck browser. */
const VISIT_TIMEOUT_MS = 60_000;

/** Runs visits in this process: claim, visit, settle. */
@Injectable()
export class VisitRunner {
  private readonly log = new Logger(VisitRunner.name);
  private readonly running = new Map<AbortController, Promise<void>>();

  constructor(
    private readonly visits: VisitsService,
    private readonly pace: VisitPace,
    private readonly agent: ProfileAgent,
  ) {}

  async run(visitId: string): Promise<void> {
    const claimed = await this.visits.claim(visitId);
    if (!claimed) return;
    const waitSeconds = await this.pace.secondsUntilFree();
    if (waitSeconds > 0) return this.visits.release(claimed, waitSeconds, 'none');

    const stop = new AbortController();
    const work = this.visit(claimed, stop).finally(() => this.running.delete(stop));
    this.running.set(stop, work);
    await work;
  }

  /** Waits for the visits under way; those that take too long are stopped and handed back. Returns how many. */
  async drain(patienceMs: number): Promise<number> {
    const timeout = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled(this.running.values()), timeout]);
    const left = [...this.running];
    for (const [stop] of left) stop.abort(new Error('The worker is shutting down'));
    await Promise.allSettled(left.map(([, work]) => work));
    return left.length;
  }

  private async visit(visit: ClaimedVisit, stop: AbortController): Promise<void> {
    const renewal = setInterval(() => void this.keepClaim(visit, stop), RENEW_EVERY_MS);
    try {
      const target = parseLinkedInUrl(visit.canonical_url);
      if (!target) throw new Error(`Not a canonical address: ${visit.canonical_url}`);
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(VISIT_TIMEOUT_MS)]);
      const { kind, slug } = target;
      const profile = await this.agent.visit({ canonicalUrl: visit.canonical_url, kind, slug }, signal);
      await this.visits.settle(visit, { outcome: 'found', profile });
    } catch (error) {
      await this.settleFault(visit, error, stop.signal);
    } finally {
      clearInterval(renewal);
    }
  }

  private async settleFault(visit: ClaimedVisit, error: unknown, stopped: AbortSignal): Promise<void> {
    if (stopped.aborted) return this.visits.release(visit, 0, 'none');

    this.report(visit, error);
    const verdict = judge(error, visit);
    if (verdict.retry) return this.visits.release(visit, verdict.afterSeconds, verdict.fault);
    return this.visits.settle(visit, { outcome: verdict.outcome });
  }

  /** A claim that can't be renewed is lost: someone else visits now, and this visit must not go on. */
  private async keepClaim(visit: ClaimedVisit, stop: AbortController): Promise<void> {
    const kept = await this.visits.renew(visit).catch((error: Error) => {
      this.log.warn(`Visit ${visit.id} could not be renewed: ${error.message}`);
      return true;
    });
    if (!kept) stop.abort(new Error('The claim was lost'));
  }

  /** Visits are named by id: the address is a person's, and stays out of the log. */
  private report(visit: ClaimedVisit, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const needsAPerson = error instanceof PageChanged || error instanceof UnexpectedLanding;
    if (needsAPerson) this.log.error(`Visit ${visit.id}: the page can't be read: ${message}`);
    else if (error instanceof SiteRefused) this.log.warn(`Visit ${visit.id} was refused: ${message}`);
    else this.log.log(`Visit ${visit.id} failed: ${message}`);
  }
}
