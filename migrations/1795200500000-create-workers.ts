import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkers1795200500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Each worker's last word about itself. Unlogged: after a crash of the database they say it anew.
      create unlogged table workers (
        id text primary key,
        seen_at timestamptz not null default now(),
        browser jsonb not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table workers');
  }
}
