import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubscriptions1795310200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table subscriptions (
        -- Stripe's.
        id text primary key,
        account_id text not null references accounts (id),
        customer_id text,
        -- As Stripe last said; null until it was asked for the first time.
        status text,
        current_period_end timestamptz,
        -- When it will end, if that is settled.
        cancel_at timestamptz,
        -- Set once the account is deleted: nobody is left to pay.
        cancel_wanted boolean not null default false,
        -- When Stripe is to be asked again how it stands; null once it has ended.
        due_at timestamptz default now(),
        -- Raised by each event and each question: an answer to an older question is not kept.
        revision integer not null default 0,
        tries integer not null default 0,
        created_at timestamptz not null default now()
      )`);
    await db.query('create index subscriptions_account on subscriptions (account_id, created_at)');
    await db.query('create index subscriptions_due on subscriptions (due_at) where due_at is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table subscriptions');
  }
}
