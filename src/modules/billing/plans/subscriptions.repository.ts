import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { RUNNING, type SubscriptionRow } from './subscription.js';

const COLUMNS = 'id, customer_id, status, current_period_end, cancel_at';

/** What a workspace subscribed to. Whose it is, every statement names. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly db: Database) {}

  /** The one that counts: one that runs, else the newest. */
  async find(accountId: string): Promise<SubscriptionRow | null> {
    const [row] = await this.db.query<SubscriptionRow>(
      `select ${COLUMNS} from subscriptions where account_id = $1
       order by coalesce(status = any($2), false) desc, created_at desc limit 1`,
      [accountId, RUNNING],
    );
    return row ?? null;
  }

  async listRunning(accountId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select id from subscriptions where account_id = $1 and status = any($2) order by created_at',
      [accountId, RUNNING],
    );
    return rows.map(({ id }) => id);
  }
}
