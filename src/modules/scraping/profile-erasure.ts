import { Injectable } from '@nestjs/common';
import { LookupEndings } from './lookup-endings.js';
import { ProfileErasureRepository } from './profile-erasure.repository.js';

/** Erases profiles. Works on rows alone: no queue is needed, so an operator command can do it as well. */
@Injectable()
export class ProfileErasure {
  constructor(
    private readonly stored: ProfileErasureRepository,
    private readonly endings: LookupEndings,
  ) {}

  /**
   * Joins the caller's transaction. Visit, lookups, wallets, kept answers: the order in which others lock them, so
   * that nothing waits in a circle. A visit that is just being settled is waited for first, and so has kept its
   * profile by the time profiles are deleted.
   */
  async erase(canonicalUrl: string): Promise<void> {
    const visitId = await this.stored.closeVisit(canonicalUrl);
    if (visitId) await this.endings.endForVisits([visitId], 'suppressed');

    await this.stored.emptyCallbacks(canonicalUrl);
    await this.stored.emptyLookups(canonicalUrl);
    await this.stored.deletePages(canonicalUrl);
    await this.stored.emptyKeptAnswers(canonicalUrl);
  }

  /** Deletes what is past its time; at least `limit` when that was not all of it. */
  async deleteOlderThan(days: number, limit: number): Promise<number> {
    const pages = await this.stored.deletePagesOlderThan(days, limit);
    return pages + (await this.stored.forgetVisitsOlderThan(days, limit));
  }
}
