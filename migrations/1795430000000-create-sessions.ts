import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1795430000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who is signed in to the dashboard. One that has ended has no row.
      create table sessions (
        id text primary key,
        account_id text not null references accounts (id),
        -- SHA-256 of the token in the cookie, which itself is never stored.
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        -- SHA-256 of what is handed out for a fresh code, and until when it is good.
        confirmation_hash bytea,
        confirmed_until timestamptz,
        check ((confirmation_hash is null) = (confirmed_until is null))
      )`);
    await db.query('create index sessions_account on sessions (account_id)');
    await db.query('create index sessions_expires on sessions (expires_at)');
    await db.query(`
      create function end_sessions_of_account() returns trigger language plpgsql as $$
      begin
        delete from sessions where account_id = new.id;
        return null;
      end $$`);
    await db.query(`
      -- Whoever deletes an account: nobody is signed in to it from then on.
      create trigger accounts_end_sessions
        after update of deleted_at on accounts
        for each row when (new.deleted_at is not null)
        execute function end_sessions_of_account()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger accounts_end_sessions on accounts');
    await db.query('drop function end_sessions_of_account');
    await db.query('drop table sessions');
  }
}
