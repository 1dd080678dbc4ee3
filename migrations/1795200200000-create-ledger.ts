import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLedger1795200200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Live credits only: a test key is never charged. The balance is the sum of the entries, kept for speed.
      create table wallets (
        account_id text primary key references accounts (id),
        balance bigint not null default 0 check (balance >= 0)
      )`);
    await db.query(`
      create table ledger_entries (
        id bigint generated always as identity primary key,
        account_id text not null references accounts (id),
        kind text not null
          check (kind in ('grant', 'purchase', 'charge', 'refund', 'adjustment', 'clawback')),
        amount bigint not null check (amount <> 0),
        -- What it is for, such as 'lookup:<id>': nothing is charged or refunded twice for one cause.
        cause text not null,
        key_id text,
        created_at timestamptz not null default now(),
        check (case when kind in ('charge', 'clawback') then amount < 0
                    when kind in ('grant', 'purchase', 'refund') then amount > 0
                    else true end),
        unique (kind, cause)
      )`);
    await db.query('create index ledger_entries_account on ledger_entries (account_id, id)');
    await db.query(`
      create function refuse_ledger_change() returns trigger language plpgsql as $$
      begin
        raise exception 'ledger_entries is append-only';
      end $$`);
    await db.query(`
      create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
        for each statement execute function refuse_ledger_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ledger_entries, wallets');
    await db.query('drop function refuse_ledger_change');
  }
}
