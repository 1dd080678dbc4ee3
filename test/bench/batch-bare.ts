import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The baseline: the statements of one accepted batch of new profiles, in one transaction. */
const [, , databaseUrl, key = '', size] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });

const keyHash = createHash('sha256').update(key).digest();
const { rows } = await pool.query('select id, account_id, lineage_id from api_keys where key_hash = $1', [
  keyHash,
]);
const { id: keyId, account_id: accountId, lineage_id: lineageId } = rows[0];

async function submit(): Promise<void> {
  const batchId = randomBytes(12).toString('hex');
  const ids = Array.from({ length: Number(size) }, () => randomBytes(12).toString('hex'));
  const urls = ids.map((id) => `https://www.linkedin.com/in/bare-${id}`);
  const causes = ids.map((id) => `lookup:${id}`);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [accountId]);
    await client.query(KNOWN, [accountId, urls]);
    await client.query(VISITS, [ids, urls]);
    await client.query(QUOTA, [lineageId, ids.length]);
    await client.query(CHARGE, [accountId, ids.length, causes, keyId]);
    await client.query(LOOKUPS, [accountId, keyId, batchId, ids, urls]);
    await client.query(BATCH, [batchId, accountId, keyId, ids.length]);
    await client.query(ITEMS, [batchId, urls, ids]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const KNOWN = `
  select wanted.url, known.id, fresh.id from unnest($2::text[]) as wanted (url)
    left join lateral (
      select lookups.id from lookups left join profiles on profiles.id = lookups.profile_id
      where lookups.account_id = $1 and lookups.mode = 'live' and lookups.canonical_url = wanted.url
      order by lookups.created_at desc limit 1) as known on true
    left join lateral (
      select id from profiles where canonical_url = wanted.url order by captured_at desc limit 1) as fresh on true`;

const VISITS = `
  insert into visits (id, canonical_url, priority)
  select id, url, 2 from unnest($1::text[], $2::text[]) as wanted (id, url) order by url
  on conflict (canonical_url) where state <> 'done' do update set wanted_at = now() returning id`;

const QUOTA = `
  insert into daily_usage as known (lineage_id, day, lookups)
  values ($1, (now() at time zone 'utc')::date, $2)
  on conflict (lineage_id, day) do update set lookups = known.lookups + $2`;

const CHARGE = `
  with paid as (
    update wallets set balance = balance - $2::integer where account_id = $1 and balance >= $2::integer
    returning balance),
  entry as (
    insert into ledger_entries (account_id, kind, amount, cause, key_id)
    select $1, 'charge', -1, cause, $4 from paid, unnest($3::text[]) as cause)
  select balance from paid`;

const LOOKUPS = `
  insert into lookups (id, account_id, mode, key_id, batch_id, linkedin_url, canonical_url, credits_charged,
    deadline_at, visit_id)
  select id, $1, 'live', $2, $3, url, url, 1, now() + interval '15 minutes', id
  from unnest($4::text[], $5::text[]) as new (id, url)`;

const BATCH = `insert into batches (id, account_id, mode, key_id, total) values ($1, $2, 'live', $3, $4)`;

const ITEMS = `
  insert into batch_items (batch_id, position, linkedin_url, lookup_id)
  select $1, ordinality - 1, url, id
  from unnest($2::text[], $3::text[]) with ordinality as item (url, id, ordinality)`;

async function submitFor(seconds: number): Promise<number> {
  const begun = Date.now();
  let done = 0;
  while (Date.now() - begun < seconds * 1_000) {
    await submit();
    done += 1;
  }
  return (done * 1_000) / (Date.now() - begun);
}

process.on('message', async ({ seconds }: { seconds: number }) => {
  process.send?.({ rate: await submitFor(seconds) });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
