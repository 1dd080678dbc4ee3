import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSandboxVisits1795390000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Lookups of test keys that are pending for a time, with how they will end. A row goes when its lookup ends.
      create table sandbox_visits (
        lookup_id text primary key references lookups (id) on delete cascade,
        outcome text not null,
        profile_id text references profiles (id) on delete set null,
        ready_at timestamptz not null
      )`);
    await db.query('create index sandbox_visits_ready on sandbox_visits (ready_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sandbox_visits');
  }
}
