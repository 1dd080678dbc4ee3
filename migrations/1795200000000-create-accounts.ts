import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1795200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table accounts (
        id text primary key,
        -- Normalised. Null once the account is deleted: the row stays so that the ledger keeps its owner.
        email text unique,
        plan text not null check (plan in ('free', 'business')),
        created_at timestamptz not null default now(),
        deleted_at timestamptz,
        check ((email is null) = (deleted_at is not null))
      )`);
    await db.query(`
      create table address_verifications (
        email text primary key,
        code_hmac bytea,
        code_expires_at timestamptz,
        -- Counted over all codes sent while one is current: a resend gives no new tries.
        tries integer not null default 0,
        sent_at timestamptz,
        -- Mails since the hour began, for the hourly limit.
        hour_began_at timestamptz,
        sent_in_hour integer not null default 0,
        -- Set by a right code, spent by the key it allows.
        token_hmac bytea,
        verified_at timestamptz
      )`);
    await db.query(`
      -- Outlives the account, so that the free credits come once per address for ever.
      create table signup_grants (
        address_hmac bytea primary key,
        granted_at timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table signup_grants, address_verifications, accounts');
  }
}
