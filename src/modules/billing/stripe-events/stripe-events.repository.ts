import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { StripeEvent } from '../../../platform/payments/index.js';

@Injectable()
export class StripeEventsRepository {
  constructor(private readonly db: Database) {}

  /** False when it is known. A copy that comes meanwhile waits until the first is done with, or failed. */
  async insert({ id, type, created }: StripeEvent): Promise<boolean> {
    const inserted = await this.db.query(
      `insert into stripe_events (id, type, created) values ($1, $2, $3)
       on conflict (id) do nothing returning true`,
      [id, type, created],
    );
    return inserted.length > 0;
  }

  async markProcessed(id: string): Promise<void> {
    await this.db.query('update stripe_events set processed_at = clock_timestamp() where id = $1', [id]);
  }
}
