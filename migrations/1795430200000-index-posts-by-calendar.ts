import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPostsByCalendar1795430200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- For the list of a range of times. It must be written there just as it is here. Most drafts have no time.
      create index posts_by_calendar
        on posts (account_id, mode, (case status when 'published' then published_at else scheduled_at end))
        where case status when 'published' then published_at else scheduled_at end is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index posts_by_calendar');
  }
}
