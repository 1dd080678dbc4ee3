import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhookEndpoints1795410100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Where a workspace hears of what happens in it, apart from batches, which name their own address.
      create table webhook_endpoints (
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        url text not null,
        events text[] not null check (cardinality(events) > 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (account_id, mode)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table webhook_endpoints');
  }
}
