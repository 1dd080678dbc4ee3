import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readEnv } from './config/index.js';
import { errorsPage } from './openapi/errors-page.js';
import { buildDocument } from './openapi-document.js';

/** `npm run openapi`: writes openapi.json and docs/errors.md from the code, without a database or a queue. */
async function main(): Promise<void> {
  const unreachable = { DATABASE_URL: 'postgres://none@127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' };
  const env = readEnv({
    ...unreachable,
    ROLE: 'api',
    PROFILE_ORIGIN: 'http://127.0.0.1:1',
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create(await AppModule.forRole(env), { logger: false });
  const document = buildDocument(app);
  await writeFile('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  await writeFile('docs/errors.md', errorsPage(document));
  process.exit(0);
}

void main();
