import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ApiModule } from './api.module.js';
import { ConfigModule, type Env } from './config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { HttpModule } from './platform/http/http.module.js';
import { LoggingModule } from './platform/logging/index.js';
import { MailModule } from './platform/mail/index.js';
import { PaymentsModule } from './platform/payments/index.js';
import { QueueModule } from './platform/queue/index.js';

/** What each role is made of. */
@Module({})
export class AppModule {
  static async forRole(env: Env): Promise<DynamicModule> {
    const platform = [
      ConfigModule.forRoot(env),
      LoggingModule.forRoot(env),
      DatabaseModule,
      QueueModule.forRoot(),
      ScheduleModule.forRoot(),
    ];
    const parts: (DynamicModule | Type)[] = [];
    if (env.ROLE !== 'worker') parts.push(HttpModule, MailModule, PaymentsModule, ApiModule);
    if (env.ROLE !== 'api') parts.push(await loadWorker(env));
    return { module: AppModule, imports: [...platform, ...parts] };
  }
}

/** Loaded on demand, because it brings Puppeteer along. */
async function loadWorker(env: Env): Promise<DynamicModule> {
  const { WorkerModule } = await import('./worker.module.js');
  return WorkerModule.forRoot(env);
}
