import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOptOutRequests1795200910000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Wishes to be left alone that nobody has confirmed yet, and for a while those that were.
      create table opt_out_requests (
        id text primary key,
        canonical_url text not null,
        email text,
        message text,
        -- HMAC of the code that was mailed. It outlives the closing, so that confirming twice is no error.
        code_hmac bytea unique,
        mailed_at timestamptz,
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        -- Once it is closed nobody needs to know who asked.
        check (closed_at is null or (email is null and message is null))
      )`);
    await db.query(`
      -- The same wish of the same person is kept once, however often it is sent.
      create unique index opt_out_requests_one_open on opt_out_requests (canonical_url, email)
        nulls not distinct where closed_at is null`);
    await db.query('create index opt_out_requests_mailed on opt_out_requests (email, mailed_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table opt_out_requests');
  }
}
