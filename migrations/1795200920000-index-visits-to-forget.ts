import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexVisitsToForget1795200920000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Finished visits that still say whose page it was. The address is emptied after a time, the visit stays.
      create index visits_to_forget on visits (finished_at) where state = 'done' and canonical_url <> ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index visits_to_forget');
  }
}
