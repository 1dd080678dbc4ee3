import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { isAlive } from '../../src/local/stack/processes.js';
import { createTestDatabase } from '../support/database.js';
import { createTestRedis } from '../support/redis.js';

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the servers of a test run', () => {
  it('give each test file a migrated database of its own', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(one.url, 'create table only_here ()');
    await expect(ask(other.url, 'select from only_here')).rejects.toThrow('does not exist');
    await expect(ask(other.url, 'select from migrations')).resolves.not.toHaveLength(0);

    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist');
  });

  it('give each test file a Redis database of its own, emptied in the end', async () => {
    const [one, other] = await Promise.all([createTestRedis(), createTestRedis()]);
    const [here, there] = [new Redis(one.url), new Redis(other.url)];
    await here.set('key', 'value');
    await expect(there.get('key')).resolves.toBeNull();

    await one.drop();
    await expect(here.get('key')).resolves.toBeNull();
    here.disconnect();
    there.disconnect();
    await other.drop();
  });

  it('end, and take their folder along, when whoever started them is killed', async () => {
    const owner = fork(new URL('fixtures/owner-of-servers.mjs', import.meta.url), { execArgv: [] });
    const [{ database, redis }] = (await once(owner, 'message')) as [{ database: string; redis: string }];
    const [found] = await ask<{ folder: string; pid: number }>(
      database,
      "select current_setting('data_directory') as folder, pg_postmaster_start_time(), pg_read_file('postmaster.pid', 0, 10)::text as pid",
    );
    const client = new Redis(redis);
    const redisPid = Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]);
    client.disconnect();
    const pids = [Number.parseInt(String(found?.pid), 10), redisPid];
    expect(pids.every(isAlive)).toBe(true);

    owner.kill('SIGKILL');
    for (
      let waited = 0;
      waited < 5000 && (pids.some(isAlive) || existsSync(found?.folder ?? ''));
      waited += 50
    ) {
      await sleep(50);
    }
    expect(pids.some(isAlive)).toBe(false);
    expect(existsSync(found?.folder ?? '')).toBe(false);
  });
});
