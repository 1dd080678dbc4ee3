import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetWalletsOwe1795300300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Credits that were taken back after they were spent. Whoever owes has nothing, so nothing can be charged.
    await db.query(`
      alter table wallets
        add column owed bigint not null default 0 check (owed >= 0),
        add constraint wallets_pay_debts_first check (owed = 0 or balance = 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table wallets drop column owed');
  }
}
