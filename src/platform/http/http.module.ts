import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ErrorFilter } from './error.filter.js';
import { validation } from './validation.js';

/** What stands between a request that was let in and its controller, and between an error and its answer. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_PIPE, useFactory: validation },
  ],
})
export class HttpModule {}
