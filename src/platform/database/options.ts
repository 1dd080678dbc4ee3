import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

/** Compiled migrations lie beside the compiled sources; their names sort by time. */
const MIGRATIONS = join(import.meta.dirname, '../../../migrations/*.js');

/** A statement still running after this long is stuck, and would hold locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 30_000;

export function databaseOptions(databaseUrl: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'profile-lookup-api',
    poolSize,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, keepAlive: true },
    synchronize: false,
    // Statements carry people's data as parameters; the request log says what was asked.
    logging: false,
  };
}

export function migrationOptions(databaseUrl: string): DataSourceOptions {
  return {
    ...databaseOptions(databaseUrl, 1),
    extra: {},
    migrations: [MIGRATIONS],
    migrationsTransactionMode: 'each',
  } as DataSourceOptions;
}
