import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKeyBudgets1795200700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What keys may spend and have spent. A line without a row has no cap and has spent nothing.
      create table key_budgets (
        -- The first key of the line of rotations: a key goes on with what the one before it spent.
        lineage_id text primary key,
        -- Null: whatever the workspace has.
        credit_limit bigint check (credit_limit >= 0),
        -- Live credits charged and not refunded.
        used bigint not null default 0 check (used >= 0)
      )`);
    await db.query(`
      insert into key_budgets (lineage_id, used)
      select api_keys.lineage_id, -sum(ledger_entries.amount)
      from ledger_entries join api_keys on api_keys.id = ledger_entries.key_id
      where ledger_entries.kind in ('charge', 'refund')
      group by api_keys.lineage_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table key_budgets');
  }
}
