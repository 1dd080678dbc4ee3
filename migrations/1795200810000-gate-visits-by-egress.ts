import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GateVisitsByEgress1795200810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table visit_gates
        -- 'direct', or the proxy through which visits leave: sites count by address.
        add column egress text not null default 'direct',
        -- Raised by each visit let through: what older visits report no longer counts.
        add column slot bigint not null default 0,
        -- Profiles refused in a row, as hashes.
        add column refused text[] not null default '{}',
        -- Shut until then; past that time one probe at a time may go, until one is served.
        add column shut_until timestamptz,
        -- The newest slot given out when it was shut.
        add column shut_at_slot bigint not null default 0,
        -- How often in a row it was shut: each time for longer.
        add column pauses integer not null default 0,
        -- A probe is under way until then, or lost.
        add column probing_until timestamptz not null default '-infinity'`);
    await db.query('alter table visit_gates drop constraint visit_gates_pkey');
    await db.query('alter table visit_gates add primary key (source, egress)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from visit_gates where egress <> 'direct'`);
    await db.query('alter table visit_gates drop constraint visit_gates_pkey');
    await db.query('alter table visit_gates add primary key (source)');
    await db.query(`
      alter table visit_gates drop column egress, drop column slot, drop column refused, drop column shut_until,
        drop column shut_at_slot, drop column pauses, drop column probing_until`);
  }
}
