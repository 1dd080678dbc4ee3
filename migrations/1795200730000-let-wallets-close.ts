import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetWalletsClose1795200730000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Set when the account is deleted: from then on nothing can be charged, whoever is still at it.
    await db.query('alter table wallets add column closed_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table wallets drop column closed_at');
  }
}
