import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { columnsOf, describeSchema } from './schema.js';

describe('the migrations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  it('go down to nothing, and up again to the same schema', async () => {
    const before = await describeSchema(database.url);
    expect(before.length).toBeGreaterThan(50);

    await migrate(database.url, 'down');
    expect(await describeSchema(database.url)).toEqual([]);

    await migrate(database.url, 'up');
    expect(await describeSchema(database.url)).toEqual(before);
  });

  it('find nothing left to do the second time', async () => {
    expect(await migrate(database.url, 'up')).toBe('0 migrations applied\n');
  });
});

describe('the entities', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });

  afterAll(() => app.close());

  it('say of each column what the migrations made of it', async () => {
    const { driver, entityMetadatas, options } = app.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(0);
    const databaseUrl = 'url' in options ? String(options.url) : '';

    for (const { tableName, columns } of entityMetadatas) {
      const migrated = await columnsOf(databaseUrl, tableName);
      for (const column of columns) {
        const type = driver.normalizeType(column) + (column.isArray ? '[]' : '');
        const name = column.databaseName;
        expect({ tableName, name, type, isNullable: column.isNullable }).toEqual({
          tableName,
          name,
          ...migrated.get(name),
        });
      }
    }
  });
});

/** As an operator does it, with what was built: TypeORM loads the migrations by their file names. */
async function migrate(databaseUrl: string, direction: 'up' | 'down'): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    REDIS_URL: 'redis://127.0.0.1:1',
    PROFILE_ORIGIN: 'http://www.linkedin.localhost',
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/src/migrate.js', direction], { env });
  return stdout;
}
