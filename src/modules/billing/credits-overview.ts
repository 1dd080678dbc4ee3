import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../../platform/http/index.js';
import { CreditsService, SANDBOX_BALANCE } from '../credits/index.js';
import type { Caller } from '../keys/index.js';
import { type BalanceResponse, LedgerEntryResponse, type LedgerPageResponse } from './dto/responses.js';

/** Shows a workspace what it has and why. */
@Injectable()
export class CreditsOverview {
  constructor(private readonly credits: CreditsService) {}

  async balance(caller: Caller): Promise<BalanceResponse> {
    if (caller.mode === 'test') {
      return { credits_balance: SANDBOX_BALANCE, workspace_balance: SANDBOX_BALANCE, owed: 0, mode: 'test' };
    }
    const [available, { balance, owed }] = await Promise.all([
      this.credits.available(caller),
      this.credits.standing(caller.accountId),
    ]);
    return { credits_balance: available, workspace_balance: balance, owed, mode: 'live' };
  }

  /** A test key is never charged, so its world has no entries. */
  async listLedger(caller: Caller, { limit, cursor }: PageQuery): Promise<LedgerPageResponse> {
    if (caller.mode === 'test') return { entries: [], next_cursor: null };
    const found = await this.credits.listLedger(caller.accountId, cursor ?? null, limit + 1);
    const entries = found.slice(0, limit).map((entry) => LedgerEntryResponse.from(entry));
    return { entries, next_cursor: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }
}
