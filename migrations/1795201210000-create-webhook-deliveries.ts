import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhookDeliveries1795201210000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table webhook_deliveries (
        -- Sent as webhook-id on every try.
        id text primary key,
        -- The order in which lists show them.
        position bigint generated always as identity unique,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        event text not null,
        -- What the event happened to, such as a batch; null when it happened to nothing.
        subject_id text,
        url text not null,
        -- Of the URL: only so many are sent to one at a time.
        host text not null,
        -- The very text that every try sends. Null once it was erased; nothing can be sent any more then.
        body text,
        state text not null default 'pending'
          check (state in ('pending', 'delivering', 'delivered', 'failed')),
        -- Raised by each claim: a worker that lost its claim is known by an older number.
        attempt integer not null default 0,
        -- Tries that failed since it was made or last sent anew: how far it has come in the retry schedule.
        failures integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        -- A try whose lease has run out lost its worker.
        leased_until timestamptz,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        -- However often an end is announced, it is told once.
        unique (subject_id, event),
        check ((state = 'delivering') = (leased_until is not null)),
        check ((state in ('delivered', 'failed')) = (finished_at is not null)),
        check (body is not null or finished_at is not null)
      )`);
    await db.query(`
      create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending'`);
    await db.query(`
      create index webhook_deliveries_running on webhook_deliveries (leased_until) where state = 'delivering'`);
    await db.query(
      'create index webhook_deliveries_account on webhook_deliveries (account_id, mode, position)',
    );
    await db.query(`
      create index webhook_deliveries_kept on webhook_deliveries (created_at)
        where body is not null and finished_at is not null`);
    await db.query(`
      create table webhook_attempts (
        delivery_id text not null references webhook_deliveries (id),
        number integer not null,
        -- What the receiver answered, or why there is no answer.
        status integer,
        error text,
        -- Null when the worker was lost and nobody knows.
        duration_ms integer,
        started_at timestamptz not null default now(),
        primary key (delivery_id, number),
        check ((status is null) <> (error is null))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table webhook_attempts, webhook_deliveries');
  }
}
