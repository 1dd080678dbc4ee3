import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import { ENV, type Env } from '../../config/index.js';

/** With Redis away a command fails at once instead of hanging until it is back. */
const COMMANDS: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 1 };

/** Bull's own two kinds of connection wait for jobs and must never give up. */
const WAITING: RedisOptions = { maxRetriesPerRequest: null, enableReadyCheck: false };

/** A queue that never reached Redis never closes; its jobs were drained before, so nothing is lost by going on. */
const CLOSE_TIMEOUT_MS = 3_000;

/** The connections of all queues in this process. Bull leaves those it did not make itself open, so they end here. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly connections: Redis[] = [];
  private readonly queues: Queue[] = [];

  constructor(@Inject(ENV) private readonly env: Env) {}

  open(type: 'client' | 'subscriber' | 'bclient'): Redis {
    const connection = new Redis(this.env.REDIS_URL, type === 'client' ? COMMANDS : WAITING);
    this.connections.push(connection);
    return connection;
  }

  /** The queue is closed before its connections are. */
  serve(queue: Queue): void {
    this.queues.push(queue);
  }

  async onApplicationShutdown(): Promise<void> {
    const closed = Promise.all(this.queues.map((queue) => queue.close()));
    await Promise.race([closed, sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
    for (const connection of this.connections) connection.disconnect();
  }
}
