import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The baseline: the statements of one accepted lookup, in one transaction, by as many clients as the API serves. */
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
    await client.query(
      'select pg_advisory_xact_lock_shared(hashtextextended($1, 0)), pg_advisory_xact_lock(hashtextextended($2, 0))',
      [accountId, url],
    );
    await client.query(
      `select lookups.*, profiles.data from lookups left join profiles on profiles.id = lookups.profile_id
       where lookups.account_id = $1 and lookups.mode = 'live' and lookups.canonical_url = $2
       order by lookups.created_at desc limit 1`,
      [accountId, url],
    );
    await client.query('select id from profiles where canonical_url = $1 order by captured_at desc limit 1', [
      url,
    ]);
    await client.query(
      `insert into visits (id, canonical_url) values ($1, $2)
       on conflict (canonical_url) where state <> 'done' do update set wanted_at = now() returning id`,
      [id, url],
    );
    await client.query(
      `insert into daily_usage as known (lineage_id, day, lookups) values ($1, (now() at time zone 'utc')::date, 1)
       on conflict (lineage_id, day) do update set lookups = known.lookups + 1`,
      [lineageId],
    );
    await client.query(
      `with paid as (update wallets set balance = balance - 1 where account_id = $1 and balance >= 1 returning balance),
       entry as (insert into ledger_entries (account_id, kind, amount, cause, key_id)
         select $1, 'charge', -1, $2, $3 from paid)
       select balance from paid`,
      [accountId, `lookup:${id}`, keyId],
    );
    await client.query(
      `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, credits_charged, deadline_at, visit_id)
       values ($1, $2, 'live', $3, $4, $4, 1, now() + interval '2 minutes', $1)`,
      [id, accountId, keyId, url],
    );
    await client.query('select * from lookups where id = $1', [id]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

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
