import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Attempt, CallbackStatus, Delivery, DeliveryState, SentBody, Workspace } from './delivery.js';

export interface DeliveryPage {
  status: CallbackStatus | null;
  beforePosition: string | null;
  limit: number;
}

/** All but the body, which may be megabytes. */
const COLUMNS = `
  id, position, event, subject_id, url, state, attempt, next_attempt_at, created_at, finished_at,
  body is null as is_erased`;

/** What a status means in the table. */
const STATES: Readonly<Record<CallbackStatus, readonly DeliveryState[]>> = {
  pending: ['pending', 'delivering'],
  delivered: ['delivered'],
  failed: ['failed'],
};

/** The rows of deliveries, as their workspace sees them. */
@Injectable()
export class WorkspaceDeliveriesRepository {
  constructor(private readonly db: Database) {}

  list({ accountId, mode }: Workspace, { status, beforePosition, limit }: DeliveryPage): Promise<Delivery[]> {
    return this.db.query<Delivery>(
      `select ${COLUMNS} from webhook_deliveries
       where account_id = $1 and mode = $2 and ($3::text[] is null or state = any($3))
         and ($4::bigint is null or position < $4)
       order by position desc limit $5`,
      [accountId, mode, status === null ? null : STATES[status], beforePosition, limit],
    );
  }

  async find({ accountId, mode }: Workspace, id: string): Promise<Delivery | null> {
    const [delivery] = await this.db.query<Delivery>(
      `select ${COLUMNS} from webhook_deliveries where account_id = $1 and mode = $2 and id = $3`,
      [accountId, mode, id],
    );
    return delivery ?? null;
  }

  /** The beginning of what was sent, and the size of all of it; null when there is none any more. */
  async findBody({ accountId, mode }: Workspace, id: string, length: number): Promise<SentBody | null> {
    const [sent] = await this.db.query<SentBody>(
      `select left(body, $4) as beginning, octet_length(body) as bytes, char_length(body) > $4 as is_cut
       from webhook_deliveries where account_id = $1 and mode = $2 and id = $3 and body is not null`,
      [accountId, mode, id, length],
    );
    return sent ?? null;
  }

  /** In the order in which they were made. */
  listAttempts(deliveryId: string): Promise<Attempt[]> {
    return this.db.query<Attempt>(
      `select number, status, error, duration_ms, started_at from webhook_attempts
       where delivery_id = $1 order by number`,
      [deliveryId],
    );
  }

  /** Where the workspace was called last. */
  async findNewestUrl({ accountId, mode }: Workspace): Promise<string | null> {
    const [delivery] = await this.db.query<{ url: string }>(
      `select url from webhook_deliveries where account_id = $1 and mode = $2
       order by position desc limit 1`,
      [accountId, mode],
    );
    return delivery?.url ?? null;
  }

  /** Makes it due now, with the whole schedule before it. One that is just being sent stays as it is. */
  async restart({ accountId, mode }: Workspace, id: string): Promise<boolean> {
    const restarted = await this.db.query(
      `update webhook_deliveries
       set state = 'pending', failures = 0, next_attempt_at = now(), finished_at = null
       where account_id = $1 and mode = $2 and id = $3 and state <> 'delivering' and body is not null
       returning true`,
      [accountId, mode, id],
    );
    return restarted.length > 0;
  }

  listStates(subjectIds: readonly string[]): Promise<{ subject_id: string; state: DeliveryState }[]> {
    return this.db.query('select subject_id, state from webhook_deliveries where subject_id = any($1)', [
      subjectIds,
    ]);
  }

  /** Forgets what was said of these subjects; what is still to be sent is not sent. */
  async eraseSubjects(subjectIds: readonly string[]): Promise<void> {
    await this.db.query(
      `update webhook_deliveries
       set body = null, leased_until = null, finished_at = coalesce(finished_at, now()),
         state = case when finished_at is null then 'failed' else state end
       where subject_id = any($1)`,
      [subjectIds],
    );
  }

  /** The same for all of an account, and where it was said. */
  async eraseAccount(accountId: string): Promise<void> {
    await this.db.query(
      `update webhook_deliveries
       set body = null, url = '', host = '', leased_until = null,
         finished_at = coalesce(finished_at, now()),
         state = case when finished_at is null then 'failed' else state end
       where account_id = $1`,
      [accountId],
    );
  }
}
