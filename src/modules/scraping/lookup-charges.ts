import { Injectable } from '@nestjs/common';
import { CreditsService } from '../credits/index.js';
import type { Caller } from '../keys/index.js';
import { LookupQuota } from '../limits/index.js';
import { PRICE } from './submission.js';

/** What a lookup takes from its workspace: a place in the key's day, and a credit. */
@Injectable()
export class LookupCharges {
  constructor(
    private readonly quota: LookupQuota,
    private readonly credits: CreditsService,
  ) {}

  balance(caller: Caller): Promise<number> {
    return this.credits.available(caller);
  }

  /**
   * The day's quota, then the wallet. Each is a row that parallel submissions wait for, so all take them in one
   * order: visit, quota, wallet. Nothing else locks the quota, and whoever holds it only goes on to a wallet. All
   * or none: what can't be charged for is thrown, and rolled back with the rest.
   */
  async take(caller: Caller, lookupIds: readonly string[]): Promise<number> {
    if (lookupIds.length === 0) return this.balance(caller);
    await this.quota.take(caller.lineageId, lookupIds.length);
    const { accountId, keyId } = caller;
    const causes = lookupIds.map((id) => `lookup:${id}`);
    return this.credits.chargeMany({ accountId, keyId, causes, amountEach: PRICE });
  }
}
