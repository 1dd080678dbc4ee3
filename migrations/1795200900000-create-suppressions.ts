import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSuppressions1795200900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Profiles that are neither visited nor served. In clear, not as a hash: an objection must survive a change
      -- of SECRET, and nothing else is known here of whom it concerns.
      create table suppressions (
        canonical_url text primary key,
        -- Who confirmed it: someone with the code that was mailed, or the operator.
        source text not null check (source in ('email', 'operator')),
        created_at timestamptz not null default now(),
        -- When stored data was last erased. Null: the process that was to do it is gone.
        erased_at timestamptz
      )`);
    await db.query(`
      alter table lookups
        drop constraint lookups_check1,
        -- A completed lookup whose profile was erased at its owner's request says why there is nothing left.
        add constraint lookups_error check (
          case status
            when 'failed' then error is not null
            when 'timed_out' then error is not null
            when 'completed' then error is null or error_code = 'suppressed'
            else error is null
          end)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update lookups set error = null, error_code = null where status = 'completed'`);
    await db.query(`
      alter table lookups
        drop constraint lookups_error,
        add constraint lookups_check1 check ((status in ('failed', 'timed_out')) = (error is not null))`);
    await db.query('drop table suppressions');
  }
}
