import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ENV, type Env } from '../../config/index.js';
import { ProfileErasure } from '../scraping/index.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { SuppressionsService } from './suppressions.service.js';

/** Retention is counted in days; a minute spreads the work thinly. */
const RUN_EVERY_MS = 60_000;

/** Rows one statement deletes: it is done in milliseconds, and holds locks no longer. */
const BATCH = 500;

/** Keeps up with 300 visits a second; what is left over waits for the next run. */
const BATCHES_A_RUN = 36;

/** Deletes what has been kept long enough. Any number of processes may do so at once. */
@Injectable()
export class Retention {
  private readonly log = new Logger(Retention.name);
  private isRunning = false;

  constructor(
    private readonly erasure: ProfileErasure,
    private readonly suppressions: SuppressionsService,
    private readonly optOuts: OptOutsRepository,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** A run that takes longer than the interval is not overtaken by the next. */
  @Interval(RUN_EVERY_MS)
  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      await this.suppressions.finishErasures();
      await this.deleteOldProfiles();
      await this.optOuts.deleteOld(BATCH);
    } catch (error) {
      this.log.warn(
        `Retention failed and will be repeated: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      this.isRunning = false;
    }
  }

  private async deleteOldProfiles(): Promise<void> {
    for (let batch = 0; batch < BATCHES_A_RUN; batch += 1) {
      const deleted = await this.erasure.deleteOlderThan(this.env.PROFILE_RETENTION_DAYS, BATCH);
      if (deleted < BATCH) return;
    }
  }
}
