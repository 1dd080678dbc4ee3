import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1795201000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table idempotency_keys (
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        key text not null,
        -- SHA-256 of the operation and its body, by which another request under the same key is told.
        request_hash bytea not null,
        -- Written in the transaction that did the work: an answer is here exactly when the work is done.
        status smallint,
        body json,
        created_at timestamptz not null default now(),
        primary key (account_id, mode, key)
      )`);
    await db.query('create index idempotency_keys_created on idempotency_keys (created_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table idempotency_keys');
  }
}
