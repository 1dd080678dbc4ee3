import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { ConfigurationError, type Env, readEnv } from './config/index.js';
import { configureHttp, HTTP_OPTIONS } from './http-app.js';

/** What has not ended by then is cut off; the rows say what is left to do. */
const SHUTDOWN_DEADLINE_MS = 28_000;

async function start(env: Env): Promise<INestApplicationContext> {
  const module = await AppModule.forRole(env);
  const options = { bufferLogs: true, abortOnError: false };
  if (env.ROLE === 'worker') {
    // No port is opened: a worker is reached through its queue only.
    const worker = await NestFactory.createApplicationContext(module, options);
    worker.useLogger(worker.get(Logger));
    return worker;
  }
  const app = await NestFactory.create<NestExpressApplication>(module, { ...options, ...HTTP_OPTIONS });
  app.useLogger(app.get(Logger));
  configureHttp(app);
  await app.listen(env.PORT);
  return app;
}

function stopOn(app: INestApplicationContext): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_DEADLINE_MS).unref();
    await app.close();
    process.exit(0);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void stop());
}

async function main(): Promise<void> {
  const env = readEnv();
  const app = await start(env);
  stopOn(app);
  app.get(Logger).log(`Up as ${env.ROLE}${env.ROLE === 'worker' ? '' : ` on port ${env.PORT}`}`);
  // Whoever started this process over an IPC channel waits for the word, and ends it by closing the channel.
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  const faults =
    error instanceof ConfigurationError ? error.faults : [(error as Error)?.stack ?? String(error)];
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
});
