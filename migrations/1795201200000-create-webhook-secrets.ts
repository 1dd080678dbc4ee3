import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhookSecrets1795201200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What signs the callbacks of a workspace. Has to be usable, so it is sealed instead of hashed.
      create table webhook_secrets (
        id text primary key,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        -- AES-256-GCM under a key made from SECRET: 12 bytes of nonce, 16 of tag, then the text.
        sealed bytea not null,
        created_at timestamptz not null default now(),
        -- Set once it was replaced; until then it signs beside its successor.
        stops_at timestamptz
      )`);
    await db.query(`
      create unique index webhook_secrets_one_current on webhook_secrets (account_id, mode)
        where stops_at is null`);
    await db.query('create index webhook_secrets_account on webhook_secrets (account_id, mode)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table webhook_secrets');
  }
}
