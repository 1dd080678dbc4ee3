import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { json } from 'express';
import { ErrorFilter } from './error.filter.js';
import { BODY_LIMIT, refuseUnsafeBody } from './safe-body.js';
import { validation } from './validation.js';

/**
 * What stands between the socket and the controllers. Imported after the logging module, so that a refused body
 * is in the log as well.
 */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_PIPE, useFactory: validation },
  ],
})
export class HttpModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(json({ limit: BODY_LIMIT }), refuseUnsafeBody).forRoutes('{*path}');
  }
}
