import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { VisitsService } from '../../scraping/index.js';
import { type Pass, VisitGates } from './visit-gates.js';

/** While waiting long, look now and then whether there is still something to visit, or a gate opened early. */
const LONGEST_NAP_MS = 5_000;

/**
 * Where the visits of this process queue for leave to start. Only the first in the queue asks the gates, and only
 * when one may be free: a thousand visits that wait cost as much as one.
 */
@Injectable()
export class Turnstile {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly gates: VisitGates,
    private readonly visits: VisitsService,
  ) {}

  /** Null when there is nothing to visit any more, or `closing` aborted. */
  enter(closing: AbortSignal): Promise<Pass | null> {
    if (!this.gates.areCounted) return this.gates.reserve();
    const turn = this.queue.then(() => this.untilPassed(closing));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async untilPassed(closing: AbortSignal): Promise<Pass | null> {
    while (!closing.aborted && (await this.visits.hasDue())) {
      const pass = await this.gates.reserve();
      if (pass) return pass;
      const waitMs = await this.gates.millisecondsUntilFree();
      await sleep(Math.min(waitMs, LONGEST_NAP_MS), undefined, { signal: closing }).catch(() => undefined);
    }
    return null;
  }
}
