import type { Test } from 'supertest';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Where a post is, written straight into its row, where the API would take its time or lead elsewhere. */
interface Place {
  status: string;
  scheduledAt?: string;
}

/** Somebody who writes posts, in a workspace of their own. */
export interface Author {
  account: TestAccount;
  /** `path` goes on after /api/v1/posts. */
  call(method: Method, path?: string, key?: string): Test;
  create(wish?: object, key?: string): Promise<CreatedPost>;
  place(id: string, place: Place): Promise<void>;
}

export interface CreatedPost {
  id: string;
  content: string;
  status: string;
  scheduledAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export async function newAuthor(app: TestApp): Promise<Author> {
  const account = await signUp(app);
  const call: Author['call'] = (method, path = '', key = account.key) =>
    app.http[method](`/api/v1/posts${path}`).set('X-API-Key', key);
  return {
    account,
    call,
    async create(wish = {}, key = account.key) {
      const { body } = await call('post', '', key)
        .send({ content: 'Good morning', ...wish })
        .expect(201);
      return body;
    },
    async place(id, { status, scheduledAt }) {
      await app.db.query(
        `update posts set status = $2, scheduled_at = coalesce($3, scheduled_at), version = version + 1,
           publishing_since = now(), attempt = 1,
           published_at = case when $2 = 'published' then now() end,
           remote_id = case when $2 = 'published' then 'urn:li:share:7000000000000000001' end,
           failure_code = case when $2 in ('failed', 'unknown') then 'refused' end,
           failure_message = case when $2 in ('failed', 'unknown') then 'It was not to be' end
         where id = $1`,
        [id, status, scheduledAt ?? null],
      );
    },
  };
}

/** A moment from now, in whole seconds. */
export function inHours(hours: number): string {
  return new Date(Math.floor(Date.now() / 1_000) * 1_000 + hours * 3_600_000).toISOString();
}

export const IN_AN_HOUR = inHours(1);
