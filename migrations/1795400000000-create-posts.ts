import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePosts1795400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table posts (
        id text primary key,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        -- As it was sent; what a network needs escaped is escaped on the way out.
        content text not null,
        status text not null
          check (status in ('draft', 'scheduled', 'publishing', 'published', 'failed', 'unknown')),
        -- A draft may carry one as a plan: only that of a scheduled post has an effect.
        scheduled_at timestamptz,
        -- The number of the publication under way, or of the last one: whoever holds an older number changes nothing.
        attempt integer not null default 0,
        publishing_since timestamptz,
        published_at timestamptz,
        -- What the network calls the published post.
        remote_id text,
        -- Why the last publication failed, or why nobody knows.
        failure_code text,
        failure_message text,
        -- Raised by every change; the caller's ETag.
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (status <> 'scheduled' or scheduled_at is not null),
        check (status <> 'publishing' or publishing_since is not null),
        check (status <> 'published' or (published_at is not null and remote_id is not null)),
        check ((failure_code is null) = (failure_message is null))
      )`);
    await db.query('create index posts_newest on posts (account_id, mode, created_at desc, id desc)');
    await db.query(`
      create index posts_newest_in_status on posts (account_id, mode, status, created_at desc, id desc)`);
    await db.query(`create index posts_due on posts (scheduled_at) where status = 'scheduled'`);
    await db.query(`create index posts_publishing on posts (publishing_since) where status = 'publishing'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table posts');
  }
}
