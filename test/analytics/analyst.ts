import { randomBytes } from 'node:crypto';
import type { Test } from 'supertest';
import { idOf } from '../keys/key-ring.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

type Mode = 'live' | 'test';

interface PostRow {
  status: string;
  createdAt: string;
  scheduledAt?: string;
  publishedAt?: string;
  mode?: Mode;
}

/** A workspace whose past is written straight into its tables, at times that a test chooses. */
export interface Analyst {
  account: TestAccount;
  accountId: string;
  keyId: string;
  get(path: string, query?: object, key?: string): Test;
  addLookup(createdAt: string, status?: string, mode?: Mode): Promise<void>;
  addEntry(createdAt: string, kind: string, amount: number, keyId?: string): Promise<void>;
  addPost(post: PostRow): Promise<void>;
}

export async function newAnalyst(app: TestApp): Promise<Analyst> {
  const account = await signUp(app);
  const keyId = await idOf(app, account.key);
  const [row] = await app.db.query<{ id: string }>('select id from accounts where email = $1', [
    account.email,
  ]);
  const accountId = row?.id ?? '';
  return {
    account,
    accountId,
    keyId,
    get: (path, query = {}, key = account.key) =>
      app.http.get(`/api/v1/analytics${path}`).query(query).set('X-API-Key', key),
    async addLookup(createdAt, status = 'completed', mode = 'live') {
      const error = ['failed', 'timed_out'].includes(status) ? 'It was not to be' : null;
      await app.db.query(
        `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, status, error, error_code,
           deadline_at, created_at, finished_at)
         values ($1, $2, $3, $4, '', $1, $5, $6, $6, $7, $7, case when $5 <> 'pending' then $7::timestamptz end)`,
        [anyHex(), accountId, mode, keyId, status, error, createdAt],
      );
    },
    async addEntry(createdAt, kind, amount, spender = keyId) {
      await app.db.query(
        `insert into ledger_entries (account_id, kind, amount, cause, key_id, created_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          accountId,
          kind,
          amount,
          `test:${anyHex()}`,
          ['charge', 'refund'].includes(kind) ? spender : null,
          createdAt,
        ],
      );
    },
    async addPost({ status, createdAt, scheduledAt, publishedAt, mode = 'live' }) {
      await app.db.query(
        `insert into posts (id, account_id, mode, content, status, created_at, scheduled_at, publishing_since,
           published_at, remote_id)
         values ($1, $2, $3, 'Text', $4, $5, $6, $6, $7, case $4 when 'published' then $1 end)`,
        [`post_${anyHex()}`, accountId, mode, status, createdAt, scheduledAt ?? null, publishedAt ?? null],
      );
    },
  };
}

function anyHex(): string {
  return randomBytes(12).toString('hex');
}
