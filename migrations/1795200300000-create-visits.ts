import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVisits1795200300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a visit brought home. Lookups point here, so erasing a person is deleting their rows here.
      create table profiles (
        id text primary key,
        canonical_url text not null,
        -- Kept as written: json keeps the order of members, and nothing queries inside.
        data json not null,
        captured_at timestamptz not null default now()
      )`);
    await db.query('create index profiles_newest on profiles (canonical_url, captured_at desc)');
    await db.query('create index profiles_captured on profiles (captured_at)');
    await db.query(`
      create table visits (
        id text primary key,
        canonical_url text not null,
        state text not null default 'queued' check (state in ('queued', 'running', 'done')),
        -- Raised by each claim: a worker that lost its claim is known by an older number.
        attempt integer not null default 0,
        -- Faults so far, by which the policy decides whether to try again.
        transient_faults integer not null default 0,
        refusals integer not null default 0,
        not_before timestamptz not null default now(),
        -- A running visit whose lease has run out lost its worker.
        leased_until timestamptz,
        -- When a lookup last asked for it.
        wanted_at timestamptz not null default now(),
        outcome text,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        check ((state = 'running') = (leased_until is not null)),
        check ((state = 'done') = (finished_at is not null))
      )`);
    await db.query(`
      -- One visit serves all lookups of its profile.
      create unique index visits_one_open on visits (canonical_url) where state <> 'done'`);
    await db.query(`create index visits_open on visits (not_before) where state <> 'done'`);
    await db.query(`
      -- The pace at which a source may be visited, held across workers.
      create table visit_gates (
        source text primary key,
        next_visit_at timestamptz not null default '-infinity'
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table visit_gates, visits, profiles');
  }
}
