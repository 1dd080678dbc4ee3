import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSandboxPublications1795410220000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What the sandbox published. The key lets it publish a post once, whatever its callers do.
      create table sandbox_publications (
        post_id text primary key references posts (id) on delete cascade,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        remote_id text not null,
        text text not null,
        published_at timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sandbox_publications');
  }
}
