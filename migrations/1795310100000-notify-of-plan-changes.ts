import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotifyOfPlanChanges1795310100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A remembered key knows the plan of its workspace: a new plan is a change of each key that still works.
      create function notify_of_plan_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('api_key_changed', id) from api_keys
          where account_id = new.id and (stops_at is null or stops_at > now());
        return null;
      end $$`);
    await db.query(`
      create trigger accounts_notify_of_plan_change
        after update of plan, subscribed on accounts
        for each row when (old.current_plan is distinct from new.current_plan)
        execute function notify_of_plan_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger accounts_notify_of_plan_change on accounts');
    await db.query('drop function notify_of_plan_change');
  }
}
