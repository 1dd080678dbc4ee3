import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPostsByTime1795420100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- For analytics: the time by which a post belongs to a day. It must be written there just as it is here.
      create index posts_by_time on posts (account_id, mode, coalesce(
        case status when 'published' then published_at when 'draft' then created_at else scheduled_at end, created_at))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index posts_by_time');
  }
}
