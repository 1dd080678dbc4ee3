import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotifyOfKeyChanges1795200710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Tells every process that remembers a key to look at it again, at the commit that changed it.
      create function notify_of_key_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('api_key_changed', old.id);
        return null;
      end $$`);
    await db.query(`
      -- Not for last_used_at, which says nothing about what a key may do.
      create trigger api_keys_notify_of_change
        after update of name, scopes, expires_at, revoked_at, stops_at or delete on api_keys
        for each row execute function notify_of_key_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger api_keys_notify_of_change on api_keys');
    await db.query('drop function notify_of_key_change');
  }
}
