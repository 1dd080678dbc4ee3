import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDailyUsage1795200600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Lookups charged in a UTC day, for the daily limit. A key's successors go on counting in its lineage.
      create table daily_usage (
        lineage_id text not null,
        day date not null,
        lookups integer not null check (lookups >= 0),
        primary key (lineage_id, day)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table daily_usage');
  }
}
