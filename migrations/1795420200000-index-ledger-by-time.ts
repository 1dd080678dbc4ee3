import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexLedgerByTime1795420200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- For analytics, which sum up an account's entries of some days rather than all of them.
      create index ledger_entries_by_time on ledger_entries (account_id, created_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index ledger_entries_by_time');
  }
}
