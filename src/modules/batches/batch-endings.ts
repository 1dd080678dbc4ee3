import { Injectable } from '@nestjs/common';
import type { LookupEndListener } from '../scraping/index.js';
import { BatchCallbacks } from './batch-callbacks.js';
import { BatchesRepository } from './batches.repository.js';

/**
 * Ends a batch in the transaction that ends its last item. Batches are locked after lookups and before wallets, in
 * the order of their ids.
 */
@Injectable()
export class BatchEndings implements LookupEndListener {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly callbacks: BatchCallbacks,
  ) {}

  async ended(lookupIds: readonly string[]): Promise<void> {
    const waiting = await this.batches.lockWaitingFor(lookupIds);
    if (waiting.length === 0) return;

    const batches = await this.batches.advance(waiting);

    for (const batch of batches) {
      if (batch.status === 'completed') await this.callbacks.announce(batch);
    }
  }

  /** Nobody is told: whom to tell is forgotten as well. */
  async forgotten(accountId: string): Promise<void> {
    await this.batches.forget(accountId);
  }
}
