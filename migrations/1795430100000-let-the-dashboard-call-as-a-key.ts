import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTheDashboardCallAsAKey1795430100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table api_keys
        -- As which sessions call, so that ledger, limits and audit have a key to name. It has no text.
        add column is_dashboard boolean not null default false,
        alter column key_hash drop not null,
        add constraint api_keys_text_or_dashboard check ((key_hash is null) = is_dashboard)`);
    await db.query(`
      create unique index api_keys_one_dashboard on api_keys (account_id, mode) where is_dashboard`);
  }

  /** The ledger names these keys, so they stay: revoked, under a hash that no key text has. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index api_keys_one_dashboard');
    await db.query('alter table api_keys drop constraint api_keys_text_or_dashboard');
    await db.query(`
      update api_keys
      set key_hash = sha256(convert_to('dashboard ' || id, 'UTF8')),
          revoked_at = coalesce(revoked_at, now()), stops_at = least(stops_at, now())
      where is_dashboard`);
    await db.query(`
      alter table api_keys alter column key_hash set not null, drop column is_dashboard`);
  }
}
