import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Caller } from '../keys/index.js';
import { BulkLookups } from '../scraping/index.js';
import { BatchItemsRepository } from './batch-items.repository.js';
import { BatchReader } from './batch-reader.js';
import { BatchFinished } from './batches.errors.js';
import { BatchesRepository } from './batches.repository.js';

/** Ends a batch because its workspace wants no more of it. */
@Injectable()
export class BatchCancellation {
  constructor(
    private readonly db: Database,
    private readonly reader: BatchReader,
    private readonly batches: BatchesRepository,
    private readonly items: BatchItemsRepository,
    private readonly lookups: BulkLookups,
  ) {}

  /**
   * Refunds what only this batch was waiting for; a lookup that somebody else wants goes on for them. A second time
   * changes nothing. Locks as everyone does: workspace, lookups, batch, wallet.
   */
  cancel(caller: Caller, id: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.lookups.lockWorkspace(caller);
      const { status } = await this.reader.get(caller, id);
      if (status === 'cancelled') return;

      const ended = await this.lookups.cancel(await this.items.listOwnPending(id));
      // Its last item may have ended a moment ago, and then nothing was left to end here.
      if (!(await this.batches.cancel(id))) throw new BatchFinished();
      await this.lookups.refund(ended);
    });
  }
}
