import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ClaimedVisit, LEASE_SECONDS, VisitsService } from '../scraping/index.js';
import { Agents } from './agents/agents.js';
import { PageChanged } from './agents/visit.errors.js';
import { Turnstile } from './gates/turnstile.js';
import { type Pass, VisitGates } from './gates/visit-gates.js';
import { VisitLog } from './visit-log.js';
import { judge, reportOf } from './visit-policy.js';

/** Thrice within a lease: one renewal may fail without the claim being lost. */
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 3;

/** The site's own limit lies below; a visit that takes longer has a stuck browser. */
const VISIT_TIMEOUT_MS = 60_000;

/** What is as good as here when the claim is lost may still fill the cache. */
const LATE_RESULT_MS = 5_000;

/** Runs visits in this process: wait for leave, claim, visit, settle. */
@Injectable()
export class VisitRunner {
  private readonly closing = new AbortController();
  private readonly running = new Map<AbortController, Promise<void>>();

  constructor(
    private readonly visits: VisitsService,
    private readonly turnstile: Turnstile,
    private readonly gates: VisitGates,
    private readonly agents: Agents,
    private readonly log: VisitLog,
  ) {}

  /** Visits one after the other, the most urgent first, until nothing is due. */
  async work(): Promise<void> {
    while (await this.visitNext());
  }

  /** Waits for the visits under way; those that take too long are stopped and handed back. Returns how many. */
  async drain(patienceMs: number): Promise<number> {
    this.closing.abort();
    const timeout = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled(this.running.values()), timeout]);
    const left = [...this.running];
    for (const [stop] of left) stop.abort(new Error('The worker is shutting down'));
    await Promise.allSettled(left.map(([, work]) => work));
    return left.length;
  }

  private async visitNext(): Promise<boolean> {
    if (this.closing.signal.aborted) return false;
    const pass = await this.turnstile.enter(this.closing.signal);
    if (!pass) return false;
    // Leave comes before the claim: what is claimed starts at once, and what must wait is nobody's yet.
    const visit = this.closing.signal.aborted ? null : await this.visits.claim();
    if (!visit) {
      await this.gates.giveBack(pass);
      return false;
    }

    const stop = new AbortController();
    const work = this.visit(visit, pass, stop).finally(() => this.running.delete(stop));
    this.running.set(stop, work);
    await work;
    return true;
  }

  private async visit(visit: ClaimedVisit, pass: Pass, stop: AbortController): Promise<void> {
    const renewal = setInterval(() => void this.keepClaim(visit, stop), RENEW_EVERY_MS);
    try {
      const { canonical_url: canonicalUrl } = visit;
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(VISIT_TIMEOUT_MS)]);
      const agent = this.agents.get(canonicalUrl);
      const found = await agent.visit({ canonicalUrl, signal, proxy: pass.egress.proxy });
      await this.gates.report(pass, { kind: 'served' });
      await this.visits.settle(visit, { outcome: 'found', ...found });
    } catch (error) {
      await this.settleFault(visit, pass, error, stop.signal);
    } finally {
      clearInterval(renewal);
    }
  }

  private async settleFault(
    visit: ClaimedVisit,
    pass: Pass,
    error: unknown,
    stopped: AbortSignal,
  ): Promise<void> {
    await this.gates.report(pass, stopped.aborted ? null : reportOf(error, pseudonymOf(visit)));
    if (stopped.aborted) return this.visits.release(visit);

    this.log.failed(visit, error);
    const verdict = judge(error, visit);
    const isPostponed =
      verdict.retry && (await this.visits.postpone(visit, verdict.afterSeconds, verdict.fault));
    if (isPostponed) return;

    const page = error instanceof PageChanged ? { page: error.html } : {};
    return this.visits.settle(visit, { outcome: verdict.outcome, ...page });
  }

  /** A claim that can't be renewed is lost: someone else visits now, and this visit must not go on. */
  private async keepClaim(visit: ClaimedVisit, stop: AbortController): Promise<void> {
    const isKept = await this.visits.renew(visit).catch((error: unknown) => {
      this.log.renewalFailed(visit, error);
      return true;
    });
    if (!isKept) setTimeout(() => stop.abort(new Error('The claim was lost')), LATE_RESULT_MS).unref();
  }
}

/** The same for each visit of a profile, and not to be read back. */
function pseudonymOf({ canonical_url: canonicalUrl }: ClaimedVisit): string {
  return createHash('sha256').update(canonicalUrl).digest('base64url').slice(0, 16);
}
