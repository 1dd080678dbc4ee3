import { Injectable, Logger } from '@nestjs/common';
import type { ClaimedVisit } from '../scraping/index.js';
import { PageChanged, SiteRefused, UnexpectedLanding } from './agents/visit.errors.js';

/** A changed layout fails every visit: a person needs to hear of it once, and now and then that it goes on. */
const ALERT_EVERY_MS = 10 * 60_000;

/** Tells of failed visits. They are named by id: the address is a person's, and stays out of the log. */
@Injectable()
export class VisitLog {
  private readonly log = new Logger('Visit');
  private alertedAt = Number.NEGATIVE_INFINITY;
  private unalerted = 0;

  failed({ id }: ClaimedVisit, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const needsAPerson = error instanceof PageChanged || error instanceof UnexpectedLanding;
    if (needsAPerson) this.alert(`${id}: the page can't be read: ${message}`);
    else if (error instanceof SiteRefused) this.log.warn(`${id} was refused: ${message}`);
    else this.log.log(`${id} failed: ${message}`);
  }

  renewalFailed({ id }: ClaimedVisit, error: unknown): void {
    this.log.warn(`${id} could not be renewed: ${error instanceof Error ? error.message : error}`);
  }

  private alert(line: string): void {
    const now = performance.now();
    if (now - this.alertedAt < ALERT_EVERY_MS) {
      this.unalerted += 1;
      this.log.warn(line);
      return;
    }
    this.log.error(this.unalerted > 0 ? `${line} (and ${this.unalerted} more since the last alert)` : line);
    this.alertedAt = now;
    this.unalerted = 0;
  }
}
