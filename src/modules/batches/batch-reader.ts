import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/ids.js';
import type { Batch, BatchItem, BatchWithProgress, ItemsPage } from './batch.js';
import { BatchItemsRepository } from './batch-items.repository.js';
import { BatchNotFound } from './batches.errors.js';
import { BatchesRepository, type Workspace } from './batches.repository.js';

/** Batches that are polled at the same time in one process, at a few hundred bytes each. */
const REMEMBERED = 1_000;

/**
 * Reads batches. Progress is counted from the items, a thousand of them, and polled far more often than it changes:
 * so each count is remembered with the batch's version, and counted anew when the version is another.
 */
@Injectable()
export class BatchReader {
  private readonly remembered = new Map<string, BatchWithProgress>();

  constructor(
    private readonly batches: BatchesRepository,
    private readonly items: BatchItemsRepository,
  ) {}

  async get(workspace: Workspace, id: string): Promise<Batch> {
    const batch = isId(id) ? await this.batches.find(workspace, id) : null;
    if (!batch) throw new BatchNotFound();
    return batch;
  }

  async getSummary(workspace: Workspace, id: string): Promise<BatchWithProgress> {
    const [summary] = await this.summarize([await this.get(workspace, id)]);
    if (!summary) throw new BatchNotFound();
    return summary;
  }

  /** Counted anew: what was erased since is missing. */
  async getCounted(workspace: Workspace, id: string): Promise<BatchWithProgress> {
    await this.get(workspace, id);
    const [batch] = await this.items.listProgress([id]);
    if (!batch) throw new BatchNotFound();
    return batch;
  }

  /** Of a batch that was found in its workspace. */
  async getView(id: string, page: ItemsPage): Promise<BatchWithProgress & { items: BatchItem[] }> {
    const batch = await this.items.view(id, page);
    if (!batch) throw new BatchNotFound();
    return batch;
  }

  async list(workspace: Workspace, beforeId: string | null, limit: number): Promise<BatchWithProgress[]> {
    return this.summarize(await this.batches.list(workspace, beforeId, limit));
  }

  private async summarize(batches: readonly Batch[]): Promise<BatchWithProgress[]> {
    // What a cancelled one opened may go on for somebody else, and still be refunded.
    const isKnown = ({ id, version, status }: Batch) =>
      status !== 'cancelled' && this.remembered.get(id)?.version === version;
    const unknown = batches.filter((batch) => !isKnown(batch)).map(({ id }) => id);
    const counted = new Map<string, BatchWithProgress>();
    if (unknown.length > 0) {
      for (const batch of await this.items.listProgress(unknown)) counted.set(batch.id, batch);
    }

    const summaries = batches.flatMap(({ id }) => counted.get(id) ?? this.remembered.get(id) ?? []);
    for (const batch of counted.values()) this.remember(batch);
    return summaries;
  }

  /** The one remembered longest makes room. */
  private remember(batch: BatchWithProgress): void {
    this.remembered.delete(batch.id);
    this.remembered.set(batch.id, batch);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
  }
}
