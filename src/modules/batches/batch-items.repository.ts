import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { BatchItem, BatchWithProgress, ItemsPage } from './batch.js';

export interface NewItem {
  linkedinUrl: string;
  lookupId: string | null;
  error: string | null;
  errorCode: string | null;
}

/** An item says what its lookup says, unless it has none or its batch was cancelled before the lookup ended. */
const ITEMS = `
  select item.batch_id, item.position, item.lookup_id as id, item.linkedin_url,
    case when item.cancelled then 'cancelled' else coalesce(lookups.status, 'failed') end as status,
    case when not item.cancelled then lookups.profile_id end as profile_id,
    case when not item.cancelled then coalesce(item.error, lookups.error) end as error,
    case when not item.cancelled then coalesce(item.error_code, lookups.error_code) end as error_code
  from batch_items item left join lookups on lookups.id = item.lookup_id`;

/** Of the items called `item`. */
const PROGRESS = `
  count(*) filter (where item.status = 'completed')::integer as completed,
  count(*) filter (where item.status = 'failed')::integer as failed,
  count(*) filter (where item.status = 'timed_out')::integer as timed_out,
  count(*) filter (where item.status = 'cancelled')::integer as cancelled,
  count(*) filter (where item.status = 'pending')::integer as pending,
  count(item.profile_id)::integer as profiles`;

/** Of what a batch in `batches` opened itself: a lookup that it joined was paid for before. */
const MONEY = `
  select coalesce(sum(lookups.credits_charged), 0)::integer as credits_charged,
    coalesce(sum(lookups.credits_charged) filter (where lookups.refunded), 0)::integer as credits_refunded
  from lookups
  where lookups.batch_id = batches.id
    and lookups.id in (select lookup_id from batch_items where batch_items.batch_id = batches.id)`;

/** $2 to $4 are an `ItemsPage`. */
const PAGE = `
  select item.position, item.id, item.linkedin_url, item.status, profiles.data as profile_data, item.error,
    item.error_code
  from item left join profiles on profiles.id = item.profile_id
  where item.position > $2 and ($4::text is null or item.status = $4)
  order by item.position limit $3`;

/** The items of batches. Whatever is told of a batch at one time is read in one statement, so that it adds up. */
@Injectable()
export class BatchItemsRepository {
  constructor(private readonly db: Database) {}

  async insertMany(batchId: string, items: readonly NewItem[]): Promise<void> {
    await this.db.query(
      `insert into batch_items (batch_id, position, linkedin_url, lookup_id, error, error_code)
       select $1, ordinality - 1, linkedin_url, lookup_id, error, error_code
       from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
         as item (linkedin_url, lookup_id, error, error_code, ordinality)`,
      [
        batchId,
        items.map(({ linkedinUrl }) => linkedinUrl),
        items.map(({ lookupId }) => lookupId),
        items.map(({ error }) => error),
        items.map(({ errorCode }) => errorCode),
      ],
    );
  }

  listProgress(batchIds: readonly string[]): Promise<BatchWithProgress[]> {
    return this.db.query<BatchWithProgress>(
      `select batches.*, progress.*, money.*
       from batches, lateral (
         select ${PROGRESS} from (${ITEMS} where item.batch_id = batches.id) as item) as progress,
         lateral (${MONEY}) as money
       where batches.id = any($1)`,
      [batchIds],
    );
  }

  /** A batch with its progress and a page of its items; null when there is none. */
  async view(batchId: string, page: ItemsPage): Promise<(BatchWithProgress & { items: BatchItem[] }) | null> {
    const [batch] = await this.db.query<BatchWithProgress & { items: BatchItem[] }>(
      `with item as materialized (${ITEMS} where item.batch_id = $1)
       select batches.*, progress.*, money.*,
         (select coalesce(json_agg(page order by page.position), '[]') from (${PAGE}) as page) as items
       from batches, (select ${PROGRESS} from item) as progress, lateral (${MONEY}) as money
       where batches.id = $1`,
      [batchId, page.after, page.limit, page.status],
    );
    return batch ?? null;
  }

  page(batchId: string, page: ItemsPage): Promise<BatchItem[]> {
    return this.db.query<BatchItem>(`with item as (${ITEMS} where item.batch_id = $1) ${PAGE}`, [
      batchId,
      page.after,
      page.limit,
      page.status,
    ]);
  }

  /** How long the profiles of a batch are together, in bytes of JSON. */
  async profilesLength(batchId: string): Promise<number> {
    const [row] = await this.db.query<{ bytes: string }>(
      `select coalesce(sum(octet_length(profiles.data::text)), 0) as bytes
       from batch_items join lookups on lookups.id = batch_items.lookup_id
         join profiles on profiles.id = lookups.profile_id
       where batch_items.batch_id = $1`,
      [batchId],
    );
    return Number(row?.bytes ?? 0);
  }

  /** The lookups of a batch that are pending and that no other batch waits for. */
  async listOwnPending(batchId: string): Promise<string[]> {
    const lookups = await this.db.query<{ id: string }>(
      `select distinct lookups.id
       from batch_items item join lookups on lookups.id = item.lookup_id
       where item.batch_id = $1 and lookups.status = 'pending'
         and not exists (select from batch_items other
                         where other.lookup_id = lookups.id and other.batch_id <> $1 and not other.cancelled)`,
      [batchId],
    );
    return lookups.map((lookup) => lookup.id);
  }
}
