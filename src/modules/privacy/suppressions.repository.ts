import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Who confirmed an objection: someone with the code that was mailed, or the operator. */
export type SuppressionSource = 'email' | 'operator';

/** How long after an objection something that was under way may still turn up; a visit takes a minute at most. */
const UNDER_WAY = `interval '10 minutes'`;

@Injectable()
export class SuppressionsRepository {
  constructor(private readonly db: Database) {}

  async add(canonicalUrl: string, source: SuppressionSource): Promise<void> {
    await this.db.query(
      'insert into suppressions (canonical_url, source) values ($1, $2) on conflict do nothing',
      [canonicalUrl, source],
    );
  }

  async markErased(canonicalUrl: string): Promise<void> {
    await this.db.query('update suppressions set erased_at = now() where canonical_url = $1', [canonicalUrl]);
  }

  /** False when it was not on the list. */
  async remove(canonicalUrl: string): Promise<boolean> {
    const removed = await this.db.query('delete from suppressions where canonical_url = $1 returning true', [
      canonicalUrl,
    ]);
    return removed.length > 0;
  }

  /** Profiles not erased since all that was under way has ended. */
  async listUnfinished(limit: number): Promise<string[]> {
    const unfinished = await this.db.query<{ canonical_url: string }>(
      `select canonical_url from suppressions
       where erased_at is null or erased_at < created_at + ${UNDER_WAY}
       order by created_at limit $1`,
      [limit],
    );
    return unfinished.map((suppression) => suppression.canonical_url);
  }
}
