import type { Test } from 'supertest';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

/** A workspace seen with its test key. */
export interface TestClient {
  account: TestAccount;
  submit(slug: string, options?: object): Test;
  get(id: string, wait?: number): Test;
  submitBatch(slugs: readonly string[], options?: object): Test;
  getBatch(id: string, query?: object): Test;
}

export async function newTestClient(app: TestApp): Promise<TestClient> {
  const account = await signUp(app);
  const key = account.testKey;
  const urlOf = (slug: string) => `linkedin.com/in/${slug}`;
  return {
    account,
    submit: (slug, options = {}) =>
      app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', key)
        .send({ linkedin_url: urlOf(slug), ...options }),
    get: (id, wait = 0) => app.http.get(`/api/v1/scrape/${id}`).query({ wait }).set('X-API-Key', key),
    submitBatch: (slugs, options = {}) =>
      app.http
        .post('/api/v1/scrape/batch')
        .set('X-API-Key', key)
        .send({ linkedin_urls: slugs.map(urlOf), ...options }),
    getBatch: (id, query = {}) =>
      app.http.get(`/api/v1/scrape/batch/${id}`).query(query).set('X-API-Key', key),
  };
}

/** Keeps what is pending so, however slow the machine. */
export async function holdTime(app: TestApp): Promise<void> {
  await app.db.query(`update sandbox_visits set ready_at = now() + interval '1 hour'`);
}

/** Lets the time of all pending lookups come; the application's own look then ends them. */
export async function letTimeCome(app: TestApp): Promise<void> {
  await app.db.query(`update sandbox_visits set ready_at = now() - interval '1 second'`);
}
