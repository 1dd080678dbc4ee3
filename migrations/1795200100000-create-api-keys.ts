import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeys1795200100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table api_keys (
        id text primary key,
        account_id text not null references accounts (id),
        -- The first key of its line of rotations; limits are counted per line.
        lineage_id text not null,
        name text not null,
        -- SHA-256 of the whole key text, which itself is never stored.
        key_hash bytea not null unique,
        prefix text not null,
        mode text not null check (mode in ('live', 'test')),
        -- The key of /auth/api-key, of which an account has one that works.
        is_account_key boolean not null default false,
        scopes text[] not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        expires_at timestamptz,
        -- When it was revoked, and when it stops working: later than that where a grace was given.
        revoked_at timestamptz,
        stops_at timestamptz,
        check ((revoked_at is null) = (stops_at is null))
      )`);
    await db.query('create index api_keys_account on api_keys (account_id, created_at)');
    await db.query(`
      create unique index api_keys_one_account_key on api_keys (account_id)
        where is_account_key and revoked_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table api_keys');
  }
}
