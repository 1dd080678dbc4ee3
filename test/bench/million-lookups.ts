import type { BenchStack } from './bench-stack.js';

/** A million lookups of a thousand workspaces, with their visits, profiles and ledger, as after some months. */
export async function fillWithAMillion({ sql }: BenchStack): Promise<void> {
  // What is written fits together: checking each reference of a million rows would take longer than all the rest.
  await sql(`begin; set local session_replication_role = replica; ${FILL}; commit`);
  await sql('vacuum analyze');
}

const FILL = `
  insert into accounts (id, email, plan)
  select 'bulk-' || n, 'bulk-' || n || '@example.com', 'business' from generate_series(1, 1000) n;

  insert into wallets (account_id, balance) select id, 1000 from accounts where id like 'bulk-%';

  insert into profiles (id, canonical_url, data, captured_at)
  select 'bulk-' || n, 'https://www.linkedin.com/in/bulk-' || n, '{"full_name": "Ada Example"}',
    now() - n * interval '2 seconds'
  from generate_series(1, 1000000) n;

  insert into visits (id, canonical_url, state, outcome, created_at, finished_at)
  select 'bulk-' || n, 'https://www.linkedin.com/in/bulk-' || n, 'done', 'found', captured_at, captured_at
  from generate_series(1, 1000000) n, lateral (select now() - n * interval '2 seconds') as visited (captured_at);

  insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, status, visit_id, profile_id,
    credits_charged, deadline_at, created_at, finished_at)
  select 'bulk-' || n, 'bulk-' || (n % 1000 + 1), 'live', 'bulk', 'linkedin.com/in/bulk-' || n,
    'https://www.linkedin.com/in/bulk-' || n, 'completed', 'bulk-' || n, 'bulk-' || n, 1,
    now(), now() - n * interval '2 seconds', now()
  from generate_series(1, 1000000) n;

  insert into ledger_entries (account_id, kind, amount, cause)
  select 'bulk-' || (n % 1000 + 1), 'charge', -1, 'lookup:bulk-' || n from generate_series(1, 1000000) n`;
