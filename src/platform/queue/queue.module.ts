import { BullModule, getQueueToken } from '@nestjs/bull';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bull';
import { JobQueue } from './job-queue.js';
import { RedisConnections } from './redis-connections.js';

/** The braces keep all keys of a queue in one slot of a Redis Cluster. */
const PREFIX = '{profile-lookup}';

/** A job of a killed worker is taken over after lock and check, so both are short; renewals come well within. */
const SETTINGS = { lockDuration: 15_000, lockRenewTime: 5_000, stalledInterval: 5_000, maxStalledCount: 1 };

@Module({})
export class QueueModule {
  /** Once per application: how every queue reaches Redis. */
  static forRoot(): DynamicModule {
    const bull = BullModule.forRootAsync({
      inject: [RedisConnections],
      useFactory: (connections: RedisConnections) => ({
        prefix: PREFIX,
        settings: SETTINGS,
        createClient: (type) => connections.open(type),
      }),
    });
    return {
      module: QueueModule,
      global: true,
      imports: [bull],
      providers: [RedisConnections],
      exports: [RedisConnections],
    };
  }

  /** Gives the importing module the `JobQueue` called `name`, injectable under `token`. */
  static forQueue(name: string, token: symbol): DynamicModule {
    return {
      module: QueueModule,
      imports: [BullModule.registerQueue({ name })],
      providers: [
        {
          provide: token,
          inject: [getQueueToken(name), RedisConnections],
          useFactory: (queue: Queue, connections: RedisConnections) => {
            connections.serve(queue);
            return new JobQueue(queue);
          },
        },
      ],
      exports: [token],
    };
  }
}
