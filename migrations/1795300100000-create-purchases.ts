import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePurchases1795300100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table purchases (
        id text primary key,
        account_id text not null references accounts (id),
        pack_id text not null,
        credits bigint not null check (credits > 0),
        amount_cents bigint not null check (amount_cents > 0),
        currency text not null,
        status text not null default 'created' check (status in (
          'created', 'open', 'paid', 'expired', 'failed', 'partially_refunded', 'refunded', 'disputed')),
        stripe_session_id text unique,
        checkout_url text,
        payment_intent_id text unique,
        -- Of its credits, those that refunds and disputes demand back at present.
        taken_back bigint not null default 0 check (taken_back between 0 and credits),
        -- How often that changed: each change has a ledger entry of its own.
        take_back_steps integer not null default 0,
        created_at timestamptz not null default now(),
        opened_at timestamptz,
        paid_at timestamptz,
        updated_at timestamptz not null default now(),
        check (paid_at is not null or taken_back = 0),
        check ((paid_at is null) = (status in ('created', 'open', 'expired', 'failed')))
      )`);
    await db.query('create index purchases_account on purchases (account_id, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table purchases');
  }
}
