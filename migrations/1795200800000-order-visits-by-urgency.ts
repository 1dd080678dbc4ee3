import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderVisitsByUrgency1795200800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- 1 is visited first: somebody waits for a single lookup, nobody watches a batch.
      alter table visits add column priority smallint not null default 1 check (priority in (1, 2))`);
    await db.query(`create index visits_due on visits (priority, not_before) where state = 'queued'`);
    await db.query(`create index visits_leased on visits (leased_until) where state = 'running'`);
    await db.query('drop index visits_open');
    await db.query(`
      -- When each kind of sweep is due next: of all processes one sweeps at a time.
      create table sweeps (
        name text primary key,
        due_at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sweeps');
    await db.query('drop index visits_due, visits_leased');
    await db.query('alter table visits drop column priority');
    await db.query(`create index visits_open on visits (not_before) where state <> 'done'`);
  }
}
