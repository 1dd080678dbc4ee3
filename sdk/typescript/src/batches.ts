import { Batch } from './batch.js';
import type { CallOptions, ChargedCallOptions } from './call-options.js';
import type { Client } from './generated/client/index.js';
import { listBatches, submitBatch } from './generated/sdk.gen.js';
import type { BatchSummaryResponse } from './generated/types.gen.js';
import { itemsOf } from './pages.js';

export interface BatchOptions extends ChargedCallOptions {
  /** Where the results are POSTed to when the batch completes. */
  callbackUrl?: string;
  /** Look up the rest although some addresses are no LinkedIn profiles. */
  skipInvalid?: boolean;
}

export class Batches {
  constructor(private readonly client: Client) {}

  async submit(urls: readonly string[], options: BatchOptions = {}): Promise<Batch> {
    const { callbackUrl, skipInvalid, force, maxAge, idempotencyKey, signal } = options;
    const receipt = await submitBatch({
      client: this.client,
      body: {
        linkedin_urls: [...urls],
        callback_url: callbackUrl,
        skip_invalid: skipInvalid,
        force,
        max_age: maxAge,
      },
      headers: { 'Idempotency-Key': idempotencyKey },
      signal,
    });
    return new Batch(this.client, receipt.data.batch_id, receipt);
  }

  open(id: string): Batch {
    return new Batch(this.client, id);
  }

  list({ signal }: CallOptions = {}): AsyncGenerator<BatchSummaryResponse, void> {
    return itemsOf(
      (cursor) => listBatches({ client: this.client, query: { cursor }, signal }),
      ({ batches }) => batches,
    );
  }
}
