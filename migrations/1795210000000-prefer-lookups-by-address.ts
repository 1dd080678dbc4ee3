import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until the table has been analysed, this index and lookups_recent look equally good for finding a profile's lookups,
 * and the planner takes the younger of the two: so this one is made anew. The other would be read through for as many
 * lookups as the workspace has.
 */
export class PreferLookupsByAddress1795210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index lookups_by_url');
    await db.query(
      'create index lookups_by_url on lookups (account_id, mode, canonical_url, created_at desc)',
    );
  }

  /** Nothing to take back: the index is what it was. */
  async down(): Promise<void> {}
}
