import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubscriptionCheckouts1795310300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One open payment page per account, so that nobody subscribes twice.
      create table subscription_checkouts (
        account_id text primary key references accounts (id),
        id text not null,
        -- Null until Stripe has made it.
        session_id text,
        url text,
        created_at timestamptz not null default now(),
        -- When Stripe was last asked what became of it.
        asked_at timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table subscription_checkouts');
  }
}
