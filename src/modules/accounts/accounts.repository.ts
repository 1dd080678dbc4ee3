import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Account, type Plan } from './account.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Account | null> {
    return this.db.repository(Account).findOneBy({ id });
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.db.repository(Account).findOneBy({ email });
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

  /** True the first time an address asks, and never again, even after its account is deleted. */
  async claimSignupGrant(addressHmac: Buffer): Promise<boolean> {
    const claimed = await this.db.query(
      'insert into signup_grants (address_hmac) values ($1) on conflict do nothing returning true',
      [addressHmac],
    );
    return claimed.length > 0;
  }
}
