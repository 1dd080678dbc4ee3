import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepStatisticsYoung1795210200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Few rows of many are open, and how few changes with every batch. By default a table is analysed again when a
      -- tenth of it has changed: a planner that last saw none open reads through all open ones for each that it wants.
      alter table lookups set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500)`);
    await db.query(
      'alter table visits set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['lookups', 'visits']) {
      await db.query(
        `alter table ${table} reset (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)`,
      );
    }
  }
}
