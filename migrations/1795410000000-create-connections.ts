import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConnections1795410000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The member in whose name the live posts of a workspace are published.
      create table connections (
        account_id text primary key references accounts (id),
        member_urn text not null,
        member_name text not null,
        -- AES-256-GCM under a key made from SECRET, as webhook_secrets.sealed is.
        access_sealed bytea not null,
        access_expires_at timestamptz not null,
        -- LinkedIn gives them to some applications only.
        refresh_sealed bytea,
        refresh_expires_at timestamptz,
        -- Raised whenever the tokens change: whoever holds older ones is known by an older number.
        token_version integer not null default 1,
        -- One process at a time renews; a lease that ran out lost its process.
        renewal_leased_until timestamptz,
        -- After a failure it is not tried again before this.
        renew_after timestamptz,
        -- LinkedIn said that it never renews these tokens.
        renewal_refused_at timestamptz,
        connected_at timestamptz not null default now(),
        -- Not before this is the owner written to; null once that was done.
        warn_after timestamptz default '-infinity',
        check ((refresh_sealed is null) = (refresh_expires_at is null))
      )`);
    await db.query(`
      create index connections_to_renew on connections (access_expires_at) where refresh_sealed is not null`);
    await db.query(`
      create index connections_to_warn on connections (warn_after) where warn_after is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table connections');
  }
}
