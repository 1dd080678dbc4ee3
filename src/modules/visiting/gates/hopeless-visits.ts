import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { VisitsService } from '../../scraping/index.js';
import { VisitGates } from './visit-gates.js';

/** Callers are told soon that nothing will come, instead of waiting for their deadlines. */
const LOOK_EVERY_MS = 2_000;

/** While every gate is shut: ends visits that no lookup can wait for until the first one opens. */
@Injectable()
export class HopelessVisits {
  private readonly log = new Logger(HopelessVisits.name);
  private isLooking = false;

  constructor(
    private readonly gates: VisitGates,
    private readonly visits: VisitsService,
  ) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.refuse();
    } catch (error) {
      this.log.warn(`Not looked for hopeless visits: ${error instanceof Error ? error.message : error}`);
    } finally {
      this.isLooking = false;
    }
  }

  private async refuse(): Promise<void> {
    const shutUntil = await this.gates.findShutUntil();
    if (!shutUntil) return;
    while ((await this.visits.refuseHopeless(shutUntil)) > 0);
  }
}
