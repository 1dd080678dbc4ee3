import { DataSource } from 'typeorm';
import { Database } from '../../src/platform/database/database.js';
import { databaseOptions } from '../../src/platform/database/options.js';
import { createTestDatabase } from '../support/database.js';

/** A migrated database of its own, without an application around it. */
export interface OpenDatabase {
  db: Database;
  url: string;
  close(): Promise<void>;
}

export async function openDatabase(): Promise<OpenDatabase> {
  const database = await createTestDatabase();
  const source = new DataSource(databaseOptions(database.url, 10));
  const db = new Database(source);
  await db.onModuleInit();
  return {
    db,
    url: database.url,
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}
