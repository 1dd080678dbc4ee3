import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Subscription } from '../../../platform/payments/index.js';
import { hasEnded } from './subscription.js';

/** Someone's task to ask Stripe how a subscription stands. */
export interface DueSubscription {
  id: string;
  account_id: string;
  /** The answer is kept only while nobody else has raised it. */
  revision: number;
  cancel_wanted: boolean;
  /** Null when it was never asked about before. */
  status: string | null;
}

/** Should the process be lost meanwhile, another one asks after this long; each failure doubles it. */
const ASK_AGAIN_AFTER = '30 seconds';
const LONGEST_WAIT = '1 hour';

/** Makes up for events that never came. */
const CHECK_EVERY = '1 day';

/** Which subscriptions Stripe is to be asked about. For the service itself, which looks after all accounts. */
@Injectable()
export class DueSubscriptionsRepository {
  constructor(private readonly db: Database) {}

  /** Notes that something about it has changed. False when its account is none of ours. */
  async note(id: string, accountId: string): Promise<boolean> {
    const noted = await this.db.query(
      `insert into subscriptions as known (id, account_id)
       select $1, id from accounts where id = $2
       on conflict (id) do update set due_at = now(), revision = known.revision + 1, tries = 0
       returning true`,
      [id, accountId],
    );
    return noted.length > 0;
  }

  /** Found by what is, not told by who deletes: so no crash between the two loses it. */
  async endThoseOfDeletedAccounts(): Promise<void> {
    await this.db.query(
      `update subscriptions set cancel_wanted = true, due_at = now(), revision = revision + 1, tries = 0
       from accounts
       where accounts.id = account_id and accounts.deleted_at is not null
         and due_at is not null and not cancel_wanted`,
    );
  }

  async claim(limit: number): Promise<DueSubscription[]> {
    return this.db.query<DueSubscription>(
      `update subscriptions
       set due_at = now() + least($2::interval * power(2, least(tries, 10)), $3::interval),
           tries = tries + 1, revision = revision + 1
       where id in (
         select id from subscriptions where due_at <= now()
         order by due_at limit $1 for update skip locked)
       returning id, account_id, revision, cancel_wanted, status`,
      [limit, ASK_AGAIN_AFTER, LONGEST_WAIT],
    );
  }

  /** False when something has changed since Stripe was asked: it will be asked again. */
  async store(
    { id, revision }: DueSubscription,
    current: Omit<Subscription, 'id' | 'metadata'>,
  ): Promise<boolean> {
    const stored = await this.db.query(
      `update subscriptions
       set customer_id = coalesce($3, customer_id), status = $4, current_period_end = $5, cancel_at = $6, tries = 0,
           due_at = case when $7 then null else now() + $8::interval end
       where id = $1 and revision = $2
       returning true`,
      [
        id,
        revision,
        current.customerId,
        current.status,
        current.currentPeriodEnd,
        current.cancelAt,
        hasEnded(current.status),
        CHECK_EVERY,
      ],
    );
    return stored.length > 0;
  }
}
