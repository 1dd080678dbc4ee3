import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLowBalanceAlerts1795310400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table low_balance_alerts (
        account_id text primary key references accounts (id),
        threshold bigint not null check (threshold between 0 and 1000000000),
        -- Armed above the threshold, due once it is crossed, sent until there is enough again.
        state text not null check (state in ('armed', 'due', 'sent')),
        -- When the letter is to be sent, or sent again should the process that sends it be lost.
        due_at timestamptz,
        -- Raised by each claim and by each change of the threshold: a claim that is outdated changes nothing.
        revision integer not null default 0,
        tries integer not null default 0,
        sent_at timestamptz,
        check ((state = 'due') = (due_at is not null))
      )`);
    await db.query(`
      create index low_balance_alerts_due on low_balance_alerts (due_at) where state = 'due'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table low_balance_alerts');
  }
}
