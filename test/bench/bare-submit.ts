import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * The baseline: the SQL of one accepted lookup, statement for statement what the API sends, in one transaction, by as
 * many clients as the API is asked by. No HTTP, no key to check, no limits, no log, no wake-up: all those are the API's.
 */
const [, , databaseUrl, key = '', connections] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });

const keyHash = createHash('sha256').update(key).digest();
const { rows } = await pool.query('select id, account_id, lineage_id from api_keys where key_hash = $1', [
  keyHash,
]);
const { id: keyId, account_id: accountId, lineage_id: lineageId } = rows[0];

async function submit(): Promise<void> {
  const id = randomBytes(12).toString('hex');
  const url = `https://www.linkedin.com/in/bare-${id}`;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(LOCK, [accountId, `${accountId} ${url}`]);
    await client.query(STANDING, [accountId, url, ['not_found'], 24 * 3_600]);
    await client.query(LOOKUP, [id, accountId, keyId, url, randomBytes(12).toString('hex')]);
    await client.query(QUOTA, [lineageId, 1, 1_000_000_000]);
    await client.query(CHARGE, [accountId, 1, [`lookup:${id}`], keyId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const LOCK = `
  select pg_advisory_xact_lock_shared(hashtextextended($1, 0)), pg_advisory_xact_lock(hashtextextended($2, 0))`;

const STANDING = `
  select known.*, fresh.id as fresh_profile_id,
    exists (select from suppressions where canonical_url = $2) as is_suppressed
  from (values (true)) as always
    left join lateral (
      select lookups.*, profiles.data as profile_data
      from lookups left join profiles on profiles.id = lookups.profile_id
      where lookups.account_id = $1 and lookups.mode = 'live' and lookups.canonical_url = $2 and (
        lookups.status = 'pending'
        or lookups.status = 'completed' and profiles.captured_at > now() - make_interval(secs => $4)
        or lookups.error_code = any($3) and lookups.finished_at > now() - interval '24 hours')
      order by lookups.status = 'pending' desc, lookups.created_at desc limit 1) as known on true
    left join lateral (
      select id from profiles
      where known.id is null and canonical_url = $2 and captured_at > now() - make_interval(secs => $4)
      order by captured_at desc limit 1 for key share) as fresh on true`;

const LOOKUP = `
  with visit as (
    insert into visits (id, canonical_url) values ($5, $4)
    on conflict (canonical_url) where state <> 'done'
      do update set wanted_at = now(), priority = least(visits.priority, excluded.priority)
    returning id, attempt)
  insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, credits_charged, deadline_at, visit_id)
  select $1, $2, 'live', $3, $4, $4, 1, now() + interval '2 minutes', visit.id from visit
  returning *, (select attempt from visit) as visit_attempt`;

const QUOTA = `
  insert into daily_usage as known (lineage_id, day, lookups)
  select $1, (now() at time zone 'utc')::date, $2::integer where $2 <= $3::integer
  on conflict (lineage_id, day) do update set lookups = known.lookups + excluded.lookups
    where known.lookups + excluded.lookups <= $3
  returning true`;

const CHARGE = `
  with wallet as (
    select from wallets where account_id = $1 and balance >= $2::bigint and closed_at is null for update),
  spent as (
    insert into key_budgets as budget (lineage_id, used)
    select api_keys.lineage_id, $2::bigint from wallet, api_keys where api_keys.id = $4
    on conflict (lineage_id) do update set used = budget.used + excluded.used
      where budget.credit_limit is null or budget.used + excluded.used <= budget.credit_limit
    returning credit_limit - used as left_of_cap),
  paid as (
    update wallets set balance = balance - $2::bigint from spent where account_id = $1
    returning balance, left_of_cap),
  entry as (
    insert into ledger_entries (account_id, kind, amount, cause, key_id)
    select $1, 'charge', -$2::bigint, cause, $4 from paid, unnest($3::text[]) as cause)
  select least(balance, left_of_cap) as available from paid`;

async function submitFor(seconds: number): Promise<number> {
  const until = Date.now() + seconds * 1_000;
  let done = 0;
  const clients = Array.from({ length: Number(connections) }, async () => {
    while (Date.now() < until) {
      await submit();
      done += 1;
    }
  });
  await Promise.all(clients);
  return done / seconds;
}

process.on('message', async ({ seconds }: { seconds: number }) => {
  process.send?.({ rate: await submitFor(seconds) });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
