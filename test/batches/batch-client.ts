import { setTimeout as sleep } from 'node:timers/promises';
import type { Test } from 'supertest';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

/** A workspace that sends batches. */
export interface BatchClient {
  account: TestAccount;
  accountId: string;
  submit(urls: unknown, options?: object, key?: string): Test;
  get(id: string, query?: object, key?: string): Test;
  cancel(id: string, key?: string): Test;
  untilEnded(id: string): Promise<BatchBody>;
  balance(): Promise<number>;
  setBalance(credits: number): Promise<void>;
}

export interface BatchBody {
  id: string;
  status: string;
  total: number;
  completed: number;
  failed: number;
  timed_out: number;
  cancelled: number;
  pending: number;
  credits_charged: number;
  credits_refunded: number;
  callback_status: string | null;
  profiles: {
    id: string | null;
    linkedin_url: string;
    status: string;
    profile_data: unknown;
    error: string;
  }[];
}

export async function newBatchClient(app: TestApp, credits = 100): Promise<BatchClient> {
  const account = await signUp(app);
  const [row] = await app.db.query<{ id: string }>('select id from accounts where email = $1', [
    account.email,
  ]);
  const accountId = row?.id ?? '';
  const path = '/api/v1/scrape/batch';
  const client: BatchClient = {
    account,
    accountId,
    submit: (urls, options = {}, key = account.key) =>
      app.http
        .post(path)
        .set('X-API-Key', key)
        .send({ linkedin_urls: urls, ...options }),
    get: (id, query = {}, key = account.key) =>
      app.http.get(`${path}/${id}`).query(query).set('X-API-Key', key),
    cancel: (id, key = account.key) => app.http.delete(`${path}/${id}`).set('X-API-Key', key),
    async untilEnded(id) {
      for (;;) {
        const { body } = await client.get(id).expect(200);
        if (body.status !== 'pending') return body;
        await sleep(50);
      }
    },
    async balance() {
      const [wallet] = await app.db.query<{ balance: string }>(
        'select balance from wallets where account_id = $1',
        [accountId],
      );
      return Number(wallet?.balance);
    },
    /** By a grant, so that the ledger still adds up. */
    async setBalance(wanted) {
      const missing = wanted - (await client.balance());
      if (missing === 0) return;
      await app.db.query(
        `with entry as (insert into ledger_entries (account_id, kind, amount, cause)
           values ($1, 'adjustment', $2, 'test:' || gen_random_uuid()))
         update wallets set balance = balance + $2 where account_id = $1`,
        [accountId, missing],
      );
    },
  };
  await client.setBalance(credits);
  return client;
}

export function urls(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `linkedin.com/in/${prefix}-${n}`);
}

/** The sum of the ledger, which the balance must be. */
export async function ledgerSum(app: TestApp, accountId: string): Promise<number> {
  const [row] = await app.db.query<{ sum: string }>(
    'select coalesce(sum(amount), 0) as sum from ledger_entries where account_id = $1',
    [accountId],
  );
  return Number(row?.sum);
}

/** The five numbers, which must add up to `total`. */
export function sumOf({ completed, failed, timed_out, cancelled, pending }: BatchBody): number {
  return completed + failed + timed_out + cancelled + pending;
}

/** What a submission that is not taken leaves in a workspace. */
export const NOTHING = { batches: 0, lookups: 0, charges: 0 };

export async function rowsOf(app: TestApp, accountId: string): Promise<typeof NOTHING> {
  const [rows] = await app.db.query<typeof NOTHING>(
    `select (select count(*)::integer from batches where account_id = $1) as batches,
       (select count(*)::integer from lookups where account_id = $1) as lookups,
       (select count(*)::integer from ledger_entries where account_id = $1 and kind = 'charge') as charges`,
    [accountId],
  );
  return rows ?? NOTHING;
}
