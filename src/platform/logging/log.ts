import { destination, type Logger, type LoggerOptions, pino } from 'pino';
import type { Env } from '../../config/index.js';
import { requestContext } from './request-context.js';

export type { Logger } from 'pino';

/** The token of the log of requests. */
export const ACCESS_LOG = Symbol('ACCESS_LOG');

export interface Logs {
  /** One line per request. It brings its request id along, which is cheaper than looking for it. */
  access: Logger;
  /** What happens inside; a line on behalf of a request carries its id. */
  events: Logger;
}

/** Gathers lines into fewer, larger writes, since each wakes a thread. No write is larger than 16 kB. */
const BUFFER_BYTES = 16_000;

/** A lonely line is seen soon, and a process that is killed loses no more than this. */
const WRITE_EVERY_MS = 100;

/**
 * JSON lines on standard output. They are written aside, several at once, and flushed when the process ends: a
 * request never waits for its line.
 */
export function openLogs(env: Env): Logs {
  const out = destination({ sync: false, minLength: BUFFER_BYTES, periodicFlush: WRITE_EVERY_MS });
  const options: LoggerOptions = {
    level: env.LOG_LEVEL,
    base: { role: env.ROLE },
    formatters: { level: (level) => ({ level }) },
  };
  return {
    access: pino(options, out),
    events: pino({ ...options, mixin: () => requestContext.getStore() ?? {} }, out),
  };
}
