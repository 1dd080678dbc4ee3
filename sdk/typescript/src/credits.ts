import type { CallOptions } from './call-options.js';
import type { Client } from './generated/client/index.js';
import { getBalance, listLedger, listPacks, purchaseCredits } from './generated/sdk.gen.js';
import type {
  BalanceResponse,
  LedgerEntryResponse,
  PacksResponse,
  StartedPurchaseResponse,
} from './generated/types.gen.js';
import { itemsOf } from './pages.js';

export class Credits {
  constructor(private readonly client: Client) {}

  balance({ signal }: CallOptions = {}): Promise<BalanceResponse> {
    return getBalance({ client: this.client, signal });
  }

  /** Why the balance is what it is, newest first. */
  ledger({ signal }: CallOptions = {}): AsyncGenerator<LedgerEntryResponse, void> {
    return itemsOf(
      (cursor) => listLedger({ client: this.client, query: { cursor }, signal }),
      ({ entries }) => entries,
    );
  }

  packs({ signal }: CallOptions = {}): Promise<PacksResponse> {
    return listPacks({ client: this.client, signal });
  }

  /** Answers the address at which the pack is paid for. */
  purchase(
    packId: string,
    options: CallOptions & { idempotencyKey?: string } = {},
  ): Promise<StartedPurchaseResponse> {
    return purchaseCredits({
      client: this.client,
      body: { pack_id: packId },
      headers: { 'Idempotency-Key': options.idempotencyKey },
      signal: options.signal,
    });
  }
}
