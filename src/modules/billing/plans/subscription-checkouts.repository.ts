import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { OpenedCheckout } from '../../../platform/payments/index.js';

/** The payment page a workspace was last sent to. */
export interface SubscriptionCheckout {
  id: string;
  /** Null until Stripe has made it. */
  url: string | null;
}

/** Nobody may have paid, or the event of it was lost. */
export interface SilentCheckout {
  account_id: string;
  session_id: string;
}

/** Stripe keeps a page open for a day; one that is about to close is no help. */
const OPEN_FOR = '23 hours';

/** Far longer than an event takes. */
const SILENT_FOR = '15 minutes';

@Injectable()
export class SubscriptionCheckoutsRepository {
  constructor(private readonly db: Database) {}

  /** The open one, or a new one under `freshId`. The caller holds the account, so there are never two. */
  async openOne(accountId: string, freshId: string): Promise<SubscriptionCheckout> {
    await this.db.query(
      'delete from subscription_checkouts where account_id = $1 and created_at < now() - $2::interval',
      [accountId, OPEN_FOR],
    );
    const [checkout] = await this.db.query<SubscriptionCheckout>(
      `insert into subscription_checkouts (account_id, id) values ($1, $2)
       on conflict (account_id) do update set account_id = excluded.account_id
       returning id, url`,
      [accountId, freshId],
    );
    return checkout ?? { id: freshId, url: null };
  }

  async noteOpened(accountId: string, id: string, { sessionId, url }: OpenedCheckout): Promise<void> {
    await this.db.query(
      'update subscription_checkouts set session_id = $3, url = $4 where account_id = $1 and id = $2',
      [accountId, id, sessionId, url],
    );
  }

  /** What it was for has been bought. */
  async close(accountId: string): Promise<void> {
    await this.db.query('delete from subscription_checkouts where account_id = $1', [accountId]);
  }

  /** For the service itself: those nothing was heard of for a while, noted as asked about now. */
  claimSilent(limit: number): Promise<SilentCheckout[]> {
    return this.db.query<SilentCheckout>(
      `update subscription_checkouts set asked_at = now()
       where account_id in (
         select account_id from subscription_checkouts
         where asked_at < now() - $2::interval and session_id is not null
         order by asked_at limit $1 for update skip locked)
       returning account_id, session_id`,
      [limit, SILENT_FOR],
    );
  }
}
