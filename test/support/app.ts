import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { type Env, readEnv } from '../../src/config/index.js';
import { configureHttp, HTTP_OPTIONS } from '../../src/http-app.js';
import { buildDocument } from '../../src/openapi-document.js';
import { Database } from '../../src/platform/database/index.js';
import { AnswerCheck } from './answers/answer-check.js';
import { addLies } from './answers/lies.js';
import { overhear } from './answers/said.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { fromSetup } from './from-setup.js';
import { newestCode, readMails } from './mails.js';
import { createTestRedis } from './redis.js';

/** Tests are in a hurry. Those about limits set the real ones. */
const NO_LIMITS = {
  LIMIT_SCRAPE_POSTS_PER_MINUTE: '100000',
  LIMIT_POSTS_PER_MINUTE: '100000',
  LIMIT_POSTS_PER_HOUR: '100000',
  LIMIT_AUTH_PER_MINUTE: '100000',
};

/** The whole application in this process, on a database, a queue and a mail folder of its own. */
export interface TestApp {
  http: ReturnType<typeof supertest>;
  url: string;
  database: TestDatabase;
  env: Env;
  db: Database;
  get<T>(token: abstract new (...args: never[]) => T): T;
  /** The newest code mailed to an address. */
  mailedCode(email: string): Promise<string>;
  mails(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const mailFolder = await mkdtemp(join(tmpdir(), 'profile-lookup-mail-'));
  const env = readEnv({
    NODE_ENV: 'test',
    ROLE: 'api',
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: database.url,
    DATABASE_POOL: '10',
    REDIS_URL: redis.url,
    MAIL_URL: pathToFileURL(mailFolder).href,
    PROFILE_ORIGIN: 'http://127.0.0.1:9',
    PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
    ...NO_LIMITS,
    ...settings,
  });
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.forRole(env), {
    logger: false,
    ...HTTP_OPTIONS,
    abortOnError: false,
  });
  // Built when the first answer is checked: many tests send nothing.
  let check: AnswerCheck | undefined;
  app.use(
    overhear((said) => {
      check ??= new AnswerCheck(buildDocument(app));
      addLies(check.faultsIn(said));
    }),
  );
  configureHttp(app);
  await app.listen(0, '127.0.0.1');

  return {
    http: supertest(app.getHttpServer()),
    env,
    database,
    url: await app.getUrl(),
    db: app.get(Database),
    get: (token) => app.get(token),
    mails: () => readMails(mailFolder),
    mailedCode: async (email) => newestCode(await readMails(mailFolder), email),
    async close() {
      await app.close();
      await Promise.all([database.drop(), redis.drop(), rm(mailFolder, { recursive: true })]);
    },
  };
}
