import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../../platform/database/index.js';
import { LookupEndListener } from '../lookup-end-listener.js';
import { SandboxVisitsRepository } from './sandbox-visits.repository.js';

/** A pending lookup ends this much late at most. An empty table is asked for next to nothing. */
const LOOK_EVERY_MS = 500;

/** The largest batch at once. */
const MOST_AT_ONCE = 1_000;

/** Ends pending lookups of test keys when their time has come. Any number of processes may do so at once. */
@Injectable()
export class SandboxVisits {
  private readonly log = new Logger(SandboxVisits.name);
  private isLooking = false;

  constructor(
    private readonly db: Database,
    private readonly visits: SandboxVisitsRepository,
    private readonly listener: LookupEndListener,
  ) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.finishDue();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.warn(`Lookups of test keys could not be ended and will be later: ${message}`);
    } finally {
      this.isLooking = false;
    }
  }

  /** Their batches end in the same transaction. */
  finishDue(): Promise<void> {
    return this.db.transaction(async () => {
      const ended = await this.visits.finishDue(MOST_AT_ONCE);
      if (ended.length > 0) await this.listener.ended(ended);
    });
  }
}
