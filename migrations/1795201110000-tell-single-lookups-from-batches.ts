import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellSingleLookupsFromBatches1795201110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether somebody asked for the lookup by itself: then it is not cancelled together with a batch.
      alter table lookups add column asked_singly boolean not null default true`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table lookups drop column asked_singly');
  }
}
