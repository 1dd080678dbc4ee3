import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Plan } from '../keys/index.js';
import { Account } from './account.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Account | null> {
    return this.db.repository(Account).findOneBy({ id });
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.db.repository(Account).findOneBy({ email });
  }

  /** Held until the commit; null when it is deleted. Lets lookups go on, but no key be added meanwhile. */
  async hold(id: string): Promise<Account | null> {
    const [account] = await this.db.query<Account>(
      'select * from accounts where id = $1 and deleted_at is null for no key update',
      [id],
    );
    return account ?? null;
  }

  async holdByEmail(email: string): Promise<Account | null> {
    const [account] = await this.db.query<Account>(
      'select * from accounts where email = $1 for no key update',
      [email],
    );
    return account ?? null;
  }

  /** The account of an address, made when there is none. Locked, so that two sign-ups at once are one. */
  async open(id: string, email: string, plan: Plan): Promise<{ id: string; isNew: boolean }> {
    const [account] = await this.db.query<{ id: string }>(
      `insert into accounts (id, email, plan) values ($1, $2, $3)
       on conflict (email) do update set email = excluded.email
       returning id`,
      [id, email, plan],
    );
    return { id: account?.id ?? id, isNew: account?.id === id };
  }

  async setPlan(id: string, plan: Plan): Promise<void> {
    await this.db.query('update accounts set plan = $2 where id = $1', [id, plan]);
  }

  async setSubscribed(id: string, isSubscribed: boolean): Promise<void> {
    await this.db.query('update accounts set subscribed = $2 where id = $1', [id, isSubscribed]);
  }

  /** The row stays, for the ledger to point to; the address is forgotten. */
  async markDeleted(id: string): Promise<void> {
    await this.db.query('update accounts set email = null, deleted_at = now() where id = $1', [id]);
  }

  /** Codes under way and the count of mails: the other place where an address stands in plain text. */
  async forgetAddress(email: string): Promise<void> {
    await this.db.query('delete from address_verifications where email = $1', [email]);
  }

  /** True the first time an address asks, and never again, even after its account is deleted. */
  async claimSignupGrant(addressHmac: Buffer): Promise<boolean> {
    const claimed = await this.db.query(
      'insert into signup_grants (address_hmac) values ($1) on conflict do nothing returning true',
      [addressHmac],
    );
    return claimed.length > 0;
  }
}
