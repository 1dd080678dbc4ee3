import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ProfileErasure } from '../scraping/index.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { type SuppressionSource, SuppressionsRepository } from './suppressions.repository.js';

/** Erasures a run repeats at most; each is a handful of statements, and the next run is a minute away. */
const ERASURES_AT_ONCE = 100;

/** The list of profiles that are left alone, because their owners asked for it. */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly db: Database,
    private readonly suppressions: SuppressionsRepository,
    private readonly optOuts: OptOutsRepository,
    private readonly erasure: ProfileErasure,
  ) {}

  /**
   * Listed and committed before anything is erased, so that whatever begins meanwhile already finds the profile
   * on the list. Doing it again erases again and changes nothing else.
   */
  async suppress(canonicalUrl: string, source: SuppressionSource): Promise<void> {
    await this.suppressions.add(canonicalUrl, source);
    await this.erase(canonicalUrl);
  }

  /** Lookups are taken again from now on. False when it was not on the list. */
  lift(canonicalUrl: string): Promise<boolean> {
    return this.suppressions.remove(canonicalUrl);
  }

  /** Erases what a visit under way brought home after all, and what a process that died left undone. */
  async finishErasures(): Promise<void> {
    for (const canonicalUrl of await this.suppressions.listUnfinished(ERASURES_AT_ONCE)) {
      await this.erase(canonicalUrl);
    }
  }

  private erase(canonicalUrl: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.erasure.erase(canonicalUrl);
      await this.suppressions.markErased(canonicalUrl);
      await this.optOuts.close(canonicalUrl);
    });
  }
}
