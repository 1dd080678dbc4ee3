import { Injectable } from '@nestjs/common';
import type { IsUnchanged } from '../../platform/http/index.js';
import { type CallbackStatus, CallbacksService } from '../callbacks/index.js';
import type { Caller } from '../keys/index.js';
import { ALL_ITEMS, type BatchItem, type BatchWithProgress, type ItemsPage } from './batch.js';
import { BatchCancellation } from './batch-cancellation.js';
import { BatchReader } from './batch-reader.js';
import { BatchTurns } from './batch-turns.js';
import { BatchWatch } from './batch-watch.js';
import type { GetBatchQuery, ListBatchesQuery } from './dto/requests.js';
import {
  type BatchesPageResponse,
  BatchProfileResponse,
  type BatchResponse,
  BatchSummaryResponse,
} from './dto/responses.js';

/** Shows batches to the workspace that sent them. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly reader: BatchReader,
    private readonly watch: BatchWatch,
    private readonly cancellation: BatchCancellation,
    private readonly callbacks: CallbacksService,
    private readonly turns: BatchTurns,
  ) {}

  /** Nothing when the caller holds this answer already. */
  async get(
    caller: Caller,
    id: string,
    query: GetBatchQuery,
    isUnchanged: IsUnchanged,
  ): Promise<BatchResponse | undefined> {
    if (query.wait) await this.waitFor(caller, id, query.wait);
    const isSummary = query.view === 'summary';
    const found = await (isSummary ? this.reader.getSummary(caller, id) : this.reader.getCounted(caller, id));
    const summary = await this.present(found);

    const { version, profiles, credits_refunded: refunded } = found;
    if (isUnchanged(`W/"${version}-${profiles}-${refunded}-${summary.callback_status}"`)) return undefined;
    return isSummary ? summary : this.turns.take(caller.accountId, () => this.getPage(id, query));
  }

  async list(caller: Caller, { limit, cursor }: ListBatchesQuery): Promise<BatchesPageResponse> {
    const found = await this.reader.list(caller, cursor ?? null, limit + 1);
    const page = found.slice(0, limit);
    const batches = await this.presentAll(page);
    return { batches, next_cursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async cancel(caller: Caller, id: string): Promise<BatchSummaryResponse> {
    await this.cancellation.cancel(caller, id);
    return this.present(await this.reader.getSummary(caller, id));
  }

  private async getPage(id: string, query: GetBatchQuery): Promise<BatchResponse> {
    // One more than asked for, which tells whether a page follows.
    const batch = await this.reader.getView(id, pageOf(query));
    const items = batch.items.slice(0, query.limit);
    return {
      ...(await this.present(batch)),
      profiles: items.map((item) => BatchProfileResponse.from(item)),
      ...(query.limit === undefined ? {} : { next_cursor: cursorAfter(items, batch.items.length) }),
    };
  }

  private async waitFor(caller: Caller, id: string, seconds: number): Promise<void> {
    const { status } = await this.reader.get(caller, id);
    if (status === 'pending') await this.watch.untilEnded(id, seconds);
  }

  private async present(batch: BatchWithProgress): Promise<BatchSummaryResponse> {
    return BatchSummaryResponse.from(batch, (await this.callbackStatuses([batch])).get(batch.id) ?? null);
  }

  private async presentAll(batches: readonly BatchWithProgress[]): Promise<BatchSummaryResponse[]> {
    const statuses = await this.callbackStatuses(batches);
    return batches.map((batch) => BatchSummaryResponse.from(batch, statuses.get(batch.id) ?? null));
  }

  /** A callback still to come is pending without being asked for. */
  private async callbackStatuses(
    batches: readonly BatchWithProgress[],
  ): Promise<ReadonlyMap<string, CallbackStatus>> {
    const called = batches.filter(({ callback_url }) => callback_url !== null);
    const sent = called.filter(({ status }) => status === 'completed').map(({ id }) => id);
    const statuses = new Map(await this.callbacks.callbackStatus(sent));
    for (const { id, status } of called) {
      if (status === 'pending') statuses.set(id, 'pending');
    }
    return statuses;
  }
}

function pageOf({ limit, cursor, status }: GetBatchQuery): ItemsPage {
  const after = cursor === undefined ? ALL_ITEMS.after : Number(cursor);
  return { after, limit: limit === undefined ? null : limit + 1, status: status ?? null };
}

function cursorAfter(page: readonly BatchItem[], found: number): string | null {
  const last = page.at(-1);
  return last && found > page.length ? String(last.position) : null;
}
