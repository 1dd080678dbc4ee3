import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLookups1795200400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table lookups (
        id text primary key,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        key_id text not null,
        batch_id text,
        -- As the caller wrote it; echoed, never visited.
        linkedin_url text not null,
        canonical_url text not null,
        status text not null default 'pending'
          check (status in ('pending', 'completed', 'failed', 'timed_out', 'cancelled')),
        -- Why a lookup failed: the sentence for people, the code for programs and for the cache.
        error text,
        error_code text,
        visit_id text references visits (id),
        profile_id text references profiles (id) on delete set null,
        credits_charged integer not null default 0 check (credits_charged >= 0),
        refunded boolean not null default false,
        deadline_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        finished_at timestamptz,
        check ((status = 'pending') = (finished_at is null)),
        check ((status in ('failed', 'timed_out')) = (error is not null)),
        check ((error is null) = (error_code is null))
      )`);
    await db.query(`
      -- The same profile is never pending twice in one workspace.
      create unique index lookups_one_pending on lookups (account_id, mode, canonical_url)
        where status = 'pending'`);
    await db.query(
      'create index lookups_by_url on lookups (account_id, mode, canonical_url, created_at desc)',
    );
    await db.query('create index lookups_recent on lookups (account_id, mode, created_at desc)');
    await db.query(`create index lookups_by_visit on lookups (visit_id) where status = 'pending'`);
    await db.query(`create index lookups_overdue on lookups (deadline_at) where status = 'pending'`);
    await db.query('create index lookups_by_profile on lookups (profile_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table lookups');
  }
}
