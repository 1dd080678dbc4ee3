import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdeas1795420000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Both are trusted: the owner of a database may create them. Without btree_gin an index by trigrams can't begin
    // with the account, and would have to be searched for everybody's ideas.
    await db.query('create extension if not exists pg_trgm');
    await db.query('create extension if not exists btree_gin');
    await db.query(`
      create table ideas (
        id text primary key,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        title text,
        content text not null,
        tags text[] not null,
        -- Lower-cased by the application, so that finding does not depend on the locale of the database: the tags,
        -- and all of title, content and tags.
        tag_keys text[] not null,
        search_text text not null,
        -- The draft it became. A post that is deleted sets the idea free again.
        post_id text references posts (id) on delete set null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    await db.query('create index ideas_by_workspace on ideas (account_id, mode, id)');
    await db.query(`
      create index ideas_search on ideas using gin (account_id, mode, tag_keys, search_text gin_trgm_ops)`);
    await db.query('create unique index ideas_by_post on ideas (post_id) where post_id is not null');
    await db.query(`
      -- The caller's ETag follows the post too, whoever makes or deletes it.
      create function raise_idea_version() returns trigger language plpgsql as $$
      begin
        new.version = old.version + 1;
        return new;
      end $$`);
    await db.query(`
      create trigger ideas_follow_post before update of post_id on ideas
        for each row execute function raise_idea_version()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ideas');
    await db.query('drop function raise_idea_version');
    await db.query('drop extension btree_gin');
    await db.query('drop extension pg_trgm');
  }
}
