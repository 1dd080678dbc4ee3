import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStripeEvents1795300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Inserted in the transaction that does what the event is about, so what stands here is done.
      create table stripe_events (
        id text primary key,
        type text not null,
        created timestamptz not null,
        received_at timestamptz not null default now(),
        -- Null when nobody here listens to its type.
        processed_at timestamptz
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table stripe_events');
  }
}
