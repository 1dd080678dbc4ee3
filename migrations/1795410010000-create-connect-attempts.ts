import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConnectAttempts1795410010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A member was sent to LinkedIn to give consent, and has not come back yet.
      create table connect_attempts (
        -- SHA-256 of the state, which only the browser that was sent off knows.
        state_hash bytea primary key,
        account_id text not null references accounts (id),
        -- The key with which it was begun, for the audit.
        key_id text not null,
        key_prefix text not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index connect_attempts_account on connect_attempts (account_id)');
    await db.query('create index connect_attempts_old on connect_attempts (expires_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table connect_attempts');
  }
}
