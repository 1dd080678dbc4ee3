import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Someone's task to send a letter. */
export interface DueAlert {
  account_id: string;
  email: string;
  threshold: string;
  balance: string;
  /** The letter counts as sent only while nobody else has raised it. */
  revision: number;
}

/** Longer than a mail server takes; should the process be lost meanwhile, another one sends the letter then. */
const SEND_AGAIN_AFTER = '2 minutes';
const LONGEST_WAIT = '1 hour';

/** A balance that goes up and down over the threshold, as refunds do it, is told of at most this often. */
const QUIET = '1 hour';

/** Which workspaces ran low. For the service itself, which looks after all of them, each time in one statement. */
@Injectable()
export class CrossingsRepository {
  constructor(private readonly db: Database) {}

  /** There is enough again: at once where credits were added or nothing was sent yet, else after a while. */
  async rearm(): Promise<void> {
    await this.db.query(
      `update low_balance_alerts as alert set state = 'armed', due_at = null, revision = revision + 1
       from wallets
       where wallets.account_id = alert.account_id and balance >= threshold
         and (state = 'due' and due_at <= now()
           or state = 'sent' and (sent_at is null or sent_at < now() - $1::interval or exists (
             select from ledger_entries
             where ledger_entries.account_id = alert.account_id and created_at > sent_at
               and kind in ('grant', 'purchase', 'adjustment') and amount > 0)))`,
      [QUIET],
    );
  }

  async findCrossings(): Promise<void> {
    await this.db.query(
      `update low_balance_alerts as alert set state = 'due', due_at = now(), tries = 0
       from wallets
       where alert.state = 'armed' and wallets.account_id = alert.account_id and balance < threshold`,
    );
  }

  async forgetDeletedAccounts(): Promise<void> {
    await this.db.query(
      `delete from low_balance_alerts using accounts
       where accounts.id = account_id and deleted_at is not null`,
    );
  }

  async claim(limit: number): Promise<DueAlert[]> {
    return this.db.query<DueAlert>(
      `update low_balance_alerts as alert
       set due_at = now() + least($2::interval * power(2, least(tries, 10)), $3::interval),
           tries = tries + 1, revision = revision + 1
       from accounts, wallets
       where accounts.id = alert.account_id and accounts.deleted_at is null
         and wallets.account_id = alert.account_id and balance < threshold
         and alert.account_id in (
           select account_id from low_balance_alerts where state = 'due' and due_at <= now()
           order by due_at limit $1 for update skip locked)
       returning alert.account_id, email, threshold, balance, revision`,
      [limit, SEND_AGAIN_AFTER, LONGEST_WAIT],
    );
  }

  async markSent({ account_id, revision }: DueAlert): Promise<void> {
    await this.db.query(
      `update low_balance_alerts set state = 'sent', sent_at = clock_timestamp(), due_at = null
       where account_id = $1 and revision = $2`,
      [account_id, revision],
    );
  }
}
