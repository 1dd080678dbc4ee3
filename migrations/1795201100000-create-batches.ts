import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBatches1795201100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table batches (
        id text primary key,
        account_id text not null references accounts (id),
        mode text not null check (mode in ('live', 'test')),
        key_id text not null,
        status text not null default 'pending' check (status in ('pending', 'completed', 'cancelled')),
        callback_url text,
        -- How many addresses were sent; there is an item for each.
        total integer not null check (total >= 1),
        -- Raised by whatever changes the progress, which itself is always read from the items.
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        finished_at timestamptz,
        check ((status = 'pending') = (finished_at is null))
      )`);
    await db.query('create index batches_newest on batches (account_id, mode, id desc)');
    await db.query(`
      create table batch_items (
        batch_id text not null references batches (id),
        -- The place in the list that was sent, from 0.
        position integer not null check (position >= 0),
        -- As the caller wrote it.
        linkedin_url text not null,
        -- Several items may share a lookup; an address that can't be looked up has none.
        lookup_id text references lookups (id),
        -- Why there is no lookup.
        error text,
        error_code text,
        -- The batch was cancelled while its lookup was pending; for somebody else that lookup may go on.
        cancelled boolean not null default false,
        primary key (batch_id, position),
        check ((lookup_id is null) = (error is not null)),
        check ((error is null) = (error_code is null))
      )`);
    await db.query('create index batch_items_by_lookup on batch_items (lookup_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table batch_items, batches');
  }
}
