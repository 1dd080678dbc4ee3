import { DataSource } from 'typeorm';
import { migrationOptions } from './options.js';

/** Any fixed number does: it only has to be the same in every process that migrates. */
const MIGRATION_LOCK = 7_261_905;

/** Two processes that start at once must not migrate at once: the second waits, then finds nothing to do. */
async function withLock<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = new DataSource(migrationOptions(databaseUrl));
  const lock = new DataSource({ ...migrationOptions(databaseUrl), migrations: [] });
  await lock.initialize();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.initialize();
    return await work(dataSource);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await lock.destroy();
  }
}

/** Applies what is missing and returns the names applied. */
export function migrateUp(databaseUrl: string): Promise<string[]> {
  return withLock(databaseUrl, async (dataSource) =>
    (await dataSource.runMigrations()).map((migration) => migration.name),
  );
}

/** Takes every migration back, newest first, and returns how many there were. */
export function migrateDown(databaseUrl: string): Promise<number> {
  return withLock(databaseUrl, async (dataSource) => {
    let undone = 0;
    while (await hasApplied(dataSource)) {
      await dataSource.undoLastMigration();
      undone += 1;
    }
    return undone;
  });
}

async function hasApplied(dataSource: DataSource): Promise<boolean> {
  const [table] = await dataSource.query(`select to_regclass('migrations') is not null as exists`);
  if (!table.exists) return false;
  const [row] = await dataSource.query('select exists (select from migrations) as applied');
  return row.applied;
}
