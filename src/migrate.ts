import { ConfigurationError, readEnv } from './config/index.js';
import { migrateDown, migrateUp } from './platform/database/migrator.js';

/** `npm run migrate -- up|down`: `up` applies what is missing, `down` takes everything back. */
async function main(direction: string | undefined): Promise<void> {
  const { DATABASE_URL } = readEnv();
  if (direction === 'up') {
    const applied = await migrateUp(DATABASE_URL);
    process.stdout.write(`${applied.length} migrations applied\n`);
  } else if (direction === 'down') {
    process.stdout.write(`${await migrateDown(DATABASE_URL)} migrations undone\n`);
  } else {
    throw new Error('Say which way: up or down');
  }
}

main(process.argv[2]).catch((error: unknown) => {
  const faults = error instanceof ConfigurationError ? error.faults : [String(error)];
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
});
