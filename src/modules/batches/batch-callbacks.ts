import { Injectable } from '@nestjs/common';
import { CallbacksService } from '../callbacks/index.js';
import { ALL_ITEMS, type Batch, type BatchWithProgress } from './batch.js';
import { BatchItemsRepository } from './batch-items.repository.js';
import { BatchProfileResponse } from './dto/responses.js';

/** What receivers take without special settings; beyond it they are told where to fetch the results. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** Tells the receiver of a batch that it has completed. */
@Injectable()
export class BatchCallbacks {
  constructor(
    private readonly items: BatchItemsRepository,
    private readonly callbacks: CallbacksService,
  ) {}

  /** Joins the transaction in which the batch completes: no crash can part the two. */
  async announce({ id, account_id: accountId, mode, callback_url: url }: Batch): Promise<void> {
    if (url === null) return;
    const payload = await this.bodyOf(id);
    await this.callbacks.enqueue({
      accountId,
      mode,
      event: 'batch.completed',
      subjectId: id,
      url,
      payload,
    });
  }

  private async bodyOf(batchId: string): Promise<string> {
    // Asked first, so that no worker loads what it can't send.
    const isLong = (await this.items.profilesLength(batchId)) > MAX_BODY_BYTES;
    const batch = await this.items.view(batchId, isLong ? { ...ALL_ITEMS, limit: 0 } : ALL_ITEMS);
    if (!batch) throw new Error(`Batch ${batchId} completed and is not there`);

    const profiles = batch.items.map((item) => BatchProfileResponse.from(item));
    const whole = JSON.stringify({ ...numbersOf(batch), profiles });
    return isLong || Buffer.byteLength(whole) > MAX_BODY_BYTES ? summaryOf(batch) : whole;
  }
}

function numbersOf({ id, status, total, completed, failed }: BatchWithProgress): object {
  return { batch_id: id, status, total, completed, failed };
}

/** Without `profiles`, rather than with none: nobody should take them for missing. */
function summaryOf(batch: BatchWithProgress): string {
  const resultsUrl = `/api/v1/scrape/batch/${batch.id}/results?format=json`;
  return JSON.stringify({ ...numbersOf(batch), results_url: resultsUrl });
}
