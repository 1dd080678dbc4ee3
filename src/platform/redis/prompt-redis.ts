import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { ENV, type Env } from '../../config/index.js';
import type { RedisScript } from './redis-script.js';

/** A request waits for the answer, and Redis normally takes less than a millisecond. */
const COMMAND_TIMEOUT_MS = 250;

/** A connection that says nothing for so long is given up; until it is, each command costs its whole timeout. */
const SILENCE_MS = 1_000;

/** Also how long after its return Redis is noticed at the latest. */
const LONGEST_RECONNECT_PAUSE_MS = 1_000;

/** The start gives Redis this long to be there for the first request, and then goes on without it. */
const START_WAIT_MS = 1_000;

const OPTIONS: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  // What was sent over a broken connection may have run; sent again, it would count twice.
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  socketTimeout: SILENCE_MS,
  connectTimeout: SILENCE_MS,
  retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_RECONNECT_PAUSE_MS),
};

/** A connection for what is only worth knowing at once: a command is answered promptly or fails promptly. */
@Injectable()
export class PromptRedis implements OnModuleInit, OnApplicationShutdown {
  private readonly connection: Redis;

  constructor(@Inject(ENV) env: Env) {
    this.connection = new Redis(env.REDIS_URL, OPTIONS);
    // Each failed command tells its caller; without a listener ioredis would print every attempt to reconnect.
    this.connection.on('error', () => undefined);
  }

  async onModuleInit(): Promise<void> {
    const connected = this.connection.connect().catch(() => undefined);
    await Promise.race([connected, sleep(START_WAIT_MS, undefined, { ref: false })]);
  }

  async run(script: RedisScript, keys: readonly string[], args: readonly number[]): Promise<unknown> {
    const { promise: silence, reject } = Promise.withResolvers<never>();
    // An answer that came while this process was busy is read before the immediate, and so still counts.
    const timeout = setTimeout(() => setImmediate(reject, new Error('no answer')), COMMAND_TIMEOUT_MS);
    try {
      return await Promise.race([this.execute(script, keys, args), silence]);
    } finally {
      clearTimeout(timeout);
    }
  }

  onApplicationShutdown(): void {
    this.connection.disconnect();
  }

  private async execute(
    script: RedisScript,
    keys: readonly string[],
    args: readonly number[],
  ): Promise<unknown> {
    try {
      return await this.connection.evalsha(script.sha1, keys.length, ...keys, ...args);
    } catch (error) {
      // Redis has not seen the script since it started.
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return this.connection.eval(script.lua, keys.length, ...keys, ...args);
    }
  }
}
