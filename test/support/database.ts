import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { fromSetup } from './from-setup.js';

const TEMPLATE_DATABASE = 'template_app';

export interface TestDatabase {
  url: string;
  /** Also ends whatever is still connected to it. */
  drop(): Promise<void>;
}

/** A migrated database of its own, cloned from the one that was migrated when the run began. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${TEMPLATE_DATABASE}`);
  return {
    url: urlOf(name),
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  return `${fromSetup('TEST_DATABASE_URL_BASE')}${database}`;
}
