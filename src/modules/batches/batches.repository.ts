import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Caller } from '../keys/index.js';
import type { Batch } from './batch.js';

/** Whose batches: every statement names both. */
export type Workspace = Pick<Caller, 'accountId' | 'mode'>;

export type NewBatch = Pick<Batch, 'id' | 'status' | 'callback_url' | 'total'>;

export type BatchState = Pick<Batch, 'id' | 'status' | 'version'>;

@Injectable()
export class BatchesRepository {
  constructor(private readonly db: Database) {}

  async insert({ accountId, mode, keyId }: Caller, batch: NewBatch): Promise<Batch> {
    const [inserted] = await this.db.query<Batch>(
      `insert into batches (id, account_id, mode, key_id, status, callback_url, total, finished_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $5 <> 'pending' then now() end)
       returning *`,
      [batch.id, accountId, mode, keyId, batch.status, batch.callback_url, batch.total],
    );
    if (!inserted) throw new Error('An insert without a row');
    return inserted;
  }

  async find({ accountId, mode }: Workspace, id: string): Promise<Batch | null> {
    const [batch] = await this.db.query<Batch>(
      'select * from batches where id = $1 and account_id = $2 and mode = $3',
      [id, accountId, mode],
    );
    return batch ?? null;
  }

  /** Newest first, from before `beforeId` on; ids sort by time. */
  list({ accountId, mode }: Workspace, beforeId: string | null, limit: number): Promise<Batch[]> {
    return this.db.query<Batch>(
      `select * from batches
       where account_id = $1 and mode = $2 and ($3::text is null or id < $3)
       order by id desc limit $4`,
      [accountId, mode, beforeId, limit],
    );
  }

  listStates(ids: readonly string[]): Promise<BatchState[]> {
    return this.db.query<BatchState>('select id, status, version from batches where id = any($1)', [ids]);
  }

  /**
   * Locks the pending batches that wait for any of these lookups, and returns their ids. Whoever ends another of
   * their lookups at the same time waits here, and then sees what was ended before.
   */
  async lockWaitingFor(lookupIds: readonly string[]): Promise<string[]> {
    const locked = await this.db.query<{ id: string }>(
      `select id from batches
       where status = 'pending'
         and id in (select batch_id from batch_items where lookup_id = any($1) and not cancelled)
       order by id for update`,
      [lookupIds],
    );
    return locked.map((batch) => batch.id);
  }

  /** After the lock and in a statement of its own, which sees what others committed before it was given. */
  advance(ids: readonly string[]): Promise<Batch[]> {
    return this.db.query<Batch>(
      `update batches set version = version + 1, updated_at = now(),
         status = case when is_waiting then 'pending' else 'completed' end,
         finished_at = case when is_waiting then null else now() end
       from (
         select id as batch_id, exists (
           select from batch_items join lookups on lookups.id = batch_items.lookup_id
           where batch_items.batch_id = wanted.id and lookups.status = 'pending') as is_waiting
         from unnest($1::text[]) as wanted (id)) as progress
       where batches.id = progress.batch_id
       returning batches.*`,
      [ids],
    );
  }

  /** False when it had ended already. Items that still wait, because others want their lookups, wait no more. */
  async cancel(id: string): Promise<boolean> {
    const cancelled = await this.db.query(
      `update batches set version = version + 1, updated_at = now(), status = 'cancelled', finished_at = now()
       where id = $1 and status = 'pending'
       returning true`,
      [id],
    );
    await this.db.query(
      `update batch_items set cancelled = true
       from lookups
       where batch_items.batch_id = $1 and lookups.id = batch_items.lookup_id and lookups.status = 'pending'`,
      [id],
    );
    return cancelled.length > 0;
  }

  /** Ends what is pending in an account that is deleted, and forgets what it sent and where answers should go. */
  async forget(accountId: string): Promise<void> {
    await this.db.query('select from batches where account_id = $1 order by id for update', [accountId]);
    await this.db.query(
      `update batches set callback_url = null, version = version + 1, updated_at = now(),
         status = case status when 'pending' then 'cancelled' else status end,
         finished_at = coalesce(finished_at, now())
       where account_id = $1`,
      [accountId],
    );
    await this.db.query(
      `update batch_items set linkedin_url = ''
       where batch_id in (select id from batches where account_id = $1) and linkedin_url <> ''`,
      [accountId],
    );
  }
}
