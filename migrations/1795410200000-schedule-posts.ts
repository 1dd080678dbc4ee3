import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SchedulePosts1795410200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table posts
        -- Set by a try that was put off: before this there is no other.
        add column try_after timestamptz,
        -- Such tries in a row: how far it has come in their schedule.
        add column deferrals integer not null default 0`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table posts drop column try_after, drop column deferrals');
  }
}
