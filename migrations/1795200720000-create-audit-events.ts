import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEvents1795200720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who did what with keys, credits and the account. Holds ids and numbers only, so that it can outlive
      -- the account whose personal data is erased.
      create table audit_events (
        id bigint generated always as identity primary key,
        account_id text not null references accounts (id),
        -- The world in which it happened: a test key sees no event of a live one.
        mode text not null check (mode in ('live', 'test')),
        -- 'owner' proved the address instead of sending a key.
        actor text not null check (actor in ('key', 'owner', 'operator', 'system')),
        actor_key_id text,
        actor_key_prefix text,
        action text not null,
        target_id text,
        details jsonb not null default '{}',
        created_at timestamptz not null default now(),
        check ((actor = 'key') = (actor_key_id is not null)),
        check ((actor_key_id is null) = (actor_key_prefix is null))
      )`);
    await db.query('create index audit_events_account on audit_events (account_id, id)');
    await db.query(`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_events is append-only';
      end $$`);
    await db.query(`
      create trigger audit_events_append_only before update or delete or truncate on audit_events
        for each statement execute function refuse_audit_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_events');
    await db.query('drop function refuse_audit_change');
  }
}
