import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayments1795300200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What Stripe said of a payment, whether or not its purchase is known to be paid yet: events come in any order.
      create table payments (
        payment_intent_id text primary key,
        refunded_cents bigint not null default 0 check (refunded_cents >= 0)
      )`);
    await db.query(`
      create table payment_disputes (
        id text primary key,
        payment_intent_id text not null references payments (payment_intent_id),
        amount_cents bigint not null check (amount_cents >= 0),
        -- An inquiry takes no money. Closed ones, won or lost, stay as they are.
        state text not null check (state in ('inquiry', 'open', 'won', 'lost'))
      )`);
    await db.query('create index payment_disputes_payment on payment_disputes (payment_intent_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table payment_disputes, payments');
  }
}
