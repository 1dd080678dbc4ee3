import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckAccountsOfLookupsLast1795210100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- At the commit, when the wallet has been locked: whoever deletes an account locks in this order too, and a
      -- lookup is written before it is charged.
      alter table lookups alter constraint lookups_account_id_fkey deferrable initially deferred`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table lookups alter constraint lookups_account_id_fkey not deferrable');
  }
}
