import { Injectable } from '@nestjs/common';
import { type LedgerEntry, PurchasedCredits, purchaseOf } from '../../credits/index.js';
import type { Caller } from '../../keys/index.js';
import type { ListPurchasesQuery } from './dto/requests.js';
import { PurchaseResponse, type PurchasesPageResponse } from './dto/responses.js';
import type { Purchase } from './purchase.js';
import { PurchasesRepository } from './purchases.repository.js';
import { PurchasesService } from './purchases.service.js';

/** Shows purchases with what the ledger says of them. */
@Injectable()
export class PurchaseReceipts {
  constructor(
    private readonly purchases: PurchasesRepository,
    private readonly service: PurchasesService,
    private readonly credits: PurchasedCredits,
  ) {}

  async get(caller: Caller, id: string): Promise<PurchaseResponse> {
    const purchase = await this.service.get(caller, id);
    return PurchaseResponse.from(purchase, await this.listEntries(caller, [purchase]));
  }

  /** A test key buys nothing, so its world has none. */
  async list(caller: Caller, { limit, cursor }: ListPurchasesQuery): Promise<PurchasesPageResponse> {
    if (caller.mode === 'test') return { purchases: [], next_cursor: null };
    const found = await this.purchases.list(caller.accountId, cursor ?? null, limit + 1);
    const page = found.slice(0, limit);
    const entries = Map.groupBy(await this.listEntries(caller, page), purchaseOf);
    return {
      purchases: page.map((purchase) => PurchaseResponse.from(purchase, entries.get(purchase.id) ?? [])),
      next_cursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  private listEntries({ accountId }: Caller, purchases: readonly Purchase[]): Promise<LedgerEntry[]> {
    return this.credits.listEntries(
      accountId,
      purchases.map(({ id, take_back_steps: steps }) => ({ id, steps })),
    );
  }
}
