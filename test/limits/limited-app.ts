import { type CanActivate, Controller, type ExecutionContext, Get, Module, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { ConfigModule, readEnv } from '../../src/config/index.js';
import { configureHttp } from '../../src/http-app.js';
import { Access, Public } from '../../src/modules/keys/index.js';
import { LimitGuard, LimitsModule } from '../../src/modules/limits/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { LoggingModule } from '../../src/platform/logging/index.js';
import { createTestDatabase } from '../support/database.js';
import { createTestRedis } from '../support/redis.js';

/** One route of each class, and nothing behind it. */
@Controller()
class Routes {
  @Post('lookups')
  @Access({ scope: 'any', limit: 'lookups' })
  lookups(): void {}

  @Get('workspace')
  @Access({ scope: 'any', limit: 'workspace' })
  workspace(): void {}

  @Get('workspace/other')
  @Access({ scope: 'any', limit: 'workspace' })
  other(): void {}

  @Get('anonymous')
  @Public({ limit: 'anonymous' })
  anonymous(): void {}

  @Get('unlimited')
  @Access({ scope: 'any', limit: 'unlimited' })
  unlimited(): void {}
}

/** Stands where the `ApiKeyGuard` does: the test says which line of keys calls. */
class SaysLineage implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const lineageId = request.get('x-lineage');
    if (lineageId) request.caller = { lineageId };
    return true;
  }
}

export interface LimitedApp {
  http: ReturnType<typeof supertest>;
  close(): Promise<void>;
}

/** The limits alone, as they stand before every route. */
export async function startLimitedApp(settings: Record<string, string> = {}): Promise<LimitedApp> {
  const [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const env = readEnv({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    PROFILE_ORIGIN: 'http://127.0.0.1:9',
    ...settings,
  });

  @Module({
    imports: [
      ConfigModule.forRoot(env),
      LoggingModule.forRoot(env),
      DatabaseModule,
      HttpModule,
      LimitsModule,
    ],
    controllers: [Routes],
    providers: [
      { provide: APP_GUARD, useClass: SaysLineage },
      { provide: APP_GUARD, useExisting: LimitGuard },
    ],
  })
  class LimitedModule {}

  const app = await NestFactory.create<NestExpressApplication>(LimitedModule, { logger: false });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  return {
    http: supertest(app.getHttpServer()),
    async close() {
      await app.close();
      await Promise.all([database.drop(), redis.drop()]);
    },
  };
}
