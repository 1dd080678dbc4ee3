import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublicationAttempts1795410210000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table publication_attempts (
        post_id text not null references posts (id) on delete cascade,
        -- The attempt of the post, which is its fencing token.
        number integer not null,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        publisher text not null check (publisher in ('sandbox', 'linkedin')),
        -- The very text that was, or would have been, sent.
        text text not null,
        started_at timestamptz not null default now(),
        -- Written before the first byte leaves: while it is null nothing can have been published.
        sent_at timestamptz,
        finished_at timestamptz,
        outcome text check (outcome in ('published', 'failed', 'put_off', 'unknown')),
        -- What the other side answered, and how we understood it.
        http_status integer,
        code text,
        message text,
        remote_id text,
        primary key (post_id, number),
        check ((outcome is null) = (finished_at is null)),
        check ((outcome is not distinct from 'published') = (remote_id is not null))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table publication_attempts');
  }
}
