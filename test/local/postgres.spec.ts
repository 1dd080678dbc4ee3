import { chmod, lstat, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stopPart } from '../../src/local/stack/part.js';
import { type RunningPostgres, startPostgres } from '../../src/local/stack/postgres.js';
import { openCluster, type PostgresCluster } from '../../src/local/stack/postgres-data.js';
import { isAlive } from '../../src/local/stack/processes.js';

const PASSWORD = 'of-this-test';
const asRootIt = process.getuid?.() === 0 ? it : it.skip;

describe('PostgreSQL of the stack', () => {
  let home: string;
  const placed: string[] = [];

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'postgres-'));
    await chmod(home, 0o711);
  });

  afterEach(async () => {
    for (const folder of [home, ...placed.splice(0)]) await rm(folder, { recursive: true, force: true });
  });

  const open = () => openCluster({ folder: join(home, 'data'), password: PASSWORD, isDurable: false });

  const start = (cluster: PostgresCluster): Promise<RunningPostgres> =>
    startPostgres(cluster, {
      preferredPort: 32_000,
      password: PASSWORD,
      logFile: join(home, 'postgres.log'),
      maxConnections: 10,
    });

  it('keeps its data in the folder it is given, closed to others', async () => {
    const { data } = await open();
    expect(data).toBe(join(home, 'data'));
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    await expect(open()).resolves.toMatchObject({ data });
  });

  asRootIt('keeps its data elsewhere, behind a link, when its user can not reach the folder', async () => {
    await chmod(home, 0o700);
    const { data } = await open();
    placed.push(dirname(data));
    expect(await readlink(join(home, 'data'))).toBe(data);
    await expect(open()).resolves.toMatchObject({ data });

    await rm(join(home, 'data'));
    const fresh = await open();
    placed.push(dirname(fresh.data));
    expect(fresh.data).not.toBe(data);
    expect((await lstat(join(home, 'data'))).isSymbolicLink()).toBe(true);
  });

  it('stops a server that was left running on its data before it starts another', async () => {
    const cluster = await open();
    const leftBehind = await start(cluster);
    const server = await start(cluster);
    expect(isAlive(leftBehind.pid)).toBe(false);
    expect(isAlive(server.pid)).toBe(true);
    await stopPart(server);
  });

  it('is not kept from starting by a process that got the number of a dead server', async () => {
    const cluster = await open();
    await writeFile(join(cluster.data, 'postmaster.pid'), `${process.pid}\n${cluster.data}\n`);
    const server = await start(cluster);
    await stopPart(server);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('says so when the folder holds something else', async () => {
    const { data } = await open();
    await rm(join(data, 'PG_VERSION'));
    await expect(open()).rejects.toThrow(
      'holds no PostgreSQL data: remove it to start with a fresh database',
    );
  });
});
