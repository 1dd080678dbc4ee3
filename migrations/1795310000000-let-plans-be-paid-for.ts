import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPlansBePaidFor1795310000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The plan stays what the operator gave, and is still there when what is paid for has ended.
      alter table accounts
        add column subscribed boolean not null default false,
        add column current_plan text not null
          generated always as (case when subscribed then 'business' else plan end) stored`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table accounts drop column current_plan, drop column subscribed');
  }
}
