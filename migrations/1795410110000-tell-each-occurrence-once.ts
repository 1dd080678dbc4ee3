import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellEachOccurrenceOnce1795410110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A batch completes once, but a post can fail, be tried again and fail again.
    await db.query(`
      alter table webhook_deliveries
        add column occurrence integer not null default 1,
        drop constraint webhook_deliveries_subject_id_event_key,
        add constraint webhook_deliveries_once unique (subject_id, event, occurrence)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from webhook_attempts using webhook_deliveries
      where delivery_id = webhook_deliveries.id and occurrence > 1`);
    await db.query('delete from webhook_deliveries where occurrence > 1');
    await db.query(`
      alter table webhook_deliveries
        drop constraint webhook_deliveries_once,
        drop column occurrence,
        add constraint webhook_deliveries_subject_id_event_key unique (subject_id, event)`);
  }
}
