import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { ENDINGS } from './outcomes.js';

/**
 * Every table that keeps what a page said. Each has `id`, `canonical_url` and `captured_at`; one more is added
 * here, and erasure and retention then cover it.
 */
const KEPT_PAGES = ['profiles', 'page_samples'] as const;

/** Takes away what is stored of profiles. */
@Injectable()
export class ProfileErasureRepository {
  constructor(private readonly db: Database) {}

  /** Ends the open visit of a profile, and returns it. Its worker loses the claim, and with it the page. */
  async closeVisit(canonicalUrl: string): Promise<string | null> {
    const [closed] = await this.db.query<{ id: string }>(
      `update visits set state = 'done', leased_until = null, outcome = 'suppressed', finished_at = now()
       where canonical_url = $1 and state <> 'done'
       returning id`,
      [canonicalUrl],
    );
    return closed?.id ?? null;
  }

  /**
   * Callbacks of batches that had the profile tell the rest from now on, those still to be sent too. Comes before
   * the lookups are emptied, by which they are found.
   */
  async emptyCallbacks(canonicalUrl: string): Promise<void> {
    await this.db.query(
      `with told as (
         select batch_items.batch_id, array_agg(lookups.id) as lookup_ids
         from profiles join lookups on lookups.profile_id = profiles.id
           join batch_items on batch_items.lookup_id = lookups.id
         where profiles.canonical_url = $1
         group by batch_items.batch_id
       )
       update webhook_deliveries set body = jsonb_set(body::jsonb, '{profiles}', (
         select jsonb_agg(
           case when member ->> 'id' = any(told.lookup_ids) then member || '{"profile_data": null}' else member end
           order by place)
         from jsonb_array_elements(body::jsonb -> 'profiles') with ordinality as members (member, place)))::text
       from told
       where event = 'batch.completed' and subject_id = told.batch_id and body::jsonb ? 'profiles'`,
      [canonicalUrl],
    );
  }

  /** Lookups that had brought the profile say from now on why they are empty. */
  async emptyLookups(canonicalUrl: string): Promise<void> {
    await this.db.query(
      `update lookups set profile_id = null, error = $2, error_code = 'suppressed', updated_at = now()
       where id in (
         select id from lookups where profile_id in (select id from profiles where canonical_url = $1)
         order by id for update)`,
      [canonicalUrl, ENDINGS.suppressed.error],
    );
  }

  async deletePages(canonicalUrl: string): Promise<void> {
    for (const table of KEPT_PAGES) {
      await this.db.query(`delete from ${table} where canonical_url = $1`, [canonicalUrl]);
    }
  }

  /** An answer that is kept to be repeated may hold the profile; the rest of it still stands. */
  async emptyKeptAnswers(canonicalUrl: string): Promise<void> {
    await this.db.query(
      `update idempotency_keys set body = jsonb_set(body::jsonb, '{data,profile_data}', 'null')::json
       where mode = 'live' and body #>> '{data,canonical_url}' = $1`,
      [canonicalUrl],
    );
  }

  /** Deletes at most `limit` rows of each table; how many went. Processes that do so at once pass each other by. */
  async deletePagesOlderThan(days: number, limit: number): Promise<number> {
    let deleted = 0;
    for (const table of KEPT_PAGES) {
      const rows = await this.db.query(
        `delete from ${table} where id in (
           select id from ${table} where captured_at < now() - make_interval(days => $1)
           order by captured_at limit $2 for update skip locked)
         returning true`,
        [days, limit],
      );
      deleted += rows.length;
    }
    return deleted;
  }

  /** Takes the address from at most `limit` finished visits, which lookups still point to; how many they were. */
  async forgetVisitsOlderThan(days: number, limit: number): Promise<number> {
    const forgotten = await this.db.query(
      `update visits set canonical_url = '' where id in (
         select id from visits
         where state = 'done' and canonical_url <> '' and finished_at < now() - make_interval(days => $1)
         order by finished_at limit $2 for update skip locked)
       returning true`,
      [days, limit],
    );
    return forgotten.length;
  }
}
