import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Env } from '../../config/index.js';
import { AccessLines } from './access-lines.js';
import { openLogs } from './log.js';

/** Nest's own lines and ours go to one place; requests are logged by `accessLog`, which costs less per request. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(env: Env): DynamicModule {
    const { access, events } = openLogs(env);
    return {
      module: LoggingModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { logger: events, autoLogging: false }, forRoutes: [] })],
      providers: [{ provide: AccessLines, useValue: access }],
      exports: [AccessLines],
    };
  }
}
