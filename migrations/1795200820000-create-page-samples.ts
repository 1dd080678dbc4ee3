import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePageSamples1795200820000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Pages that could not be read, for whoever mends the agent. They hold people's data: few are kept, not for long.
      create table page_samples (
        id text primary key,
        visit_id text not null,
        canonical_url text not null,
        outcome text not null,
        page_gz bytea not null,
        captured_at timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table page_samples');
  }
}
