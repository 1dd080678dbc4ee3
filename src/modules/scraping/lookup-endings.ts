import { Injectable } from '@nestjs/common';
import { CreditsService } from '../credits/index.js';
import { LookupEndListener } from './lookup-end-listener.js';
import { type EndedLookup, LookupsRepository } from './lookups.repository.js';
import { ENDINGS, type Outcome } from './outcomes.js';

/** Ends lookups and gives back what their ending says. All calls join the caller's transaction. */
@Injectable()
export class LookupEndings {
  constructor(
    private readonly lookups: LookupsRepository,
    private readonly credits: CreditsService,
    private readonly listener: LookupEndListener,
  ) {}

  /** The refunds come last and together: wallets are locked after all lookups, and in one order. */
  async endForVisits(
    visitIds: readonly string[],
    outcome: Outcome,
    profileId: string | null = null,
  ): Promise<void> {
    const ended = await this.lookups.endForVisits(visitIds, outcome, profileId);
    await this.announce(ended);
    if (!ENDINGS[outcome].charged) await this.refund(ended);
  }

  /** Ends lookups past their deadline; how many there were. */
  async endOverdue(limit: number): Promise<number> {
    const overdue = await this.lookups.endOverdue(limit);
    await this.announce(overdue);
    await this.refund(overdue);
    return overdue.length;
  }

  /** Each at most once. */
  refund(ended: readonly EndedLookup[]): Promise<void> {
    return this.credits.refund(
      ended.map(({ id, account_id, key_id, credits_charged }) => ({
        accountId: account_id,
        keyId: key_id,
        amount: credits_charged,
        cause: `lookup:${id}`,
      })),
    );
  }

  private async announce(ended: readonly EndedLookup[]): Promise<void> {
    if (ended.length > 0) await this.listener.ended(ended.map(({ id }) => id));
  }
}
