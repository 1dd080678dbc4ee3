import { type Logger, type LoggerOptions, pino } from 'pino';
import type { Env } from '../../config/index.js';
import { AccessLines } from './access-lines.js';
import { requestContext } from './request-context.js';
import { openStandardOutput } from './standard-output.js';

export interface Logs {
  /** One line per request. */
  access: AccessLines;
  /** What happens inside; a line on behalf of a request carries its id. */
  events: Logger;
}

/** JSON lines on standard output. */
export function openLogs(env: Env): Logs {
  const out = openStandardOutput();
  const options: LoggerOptions = {
    level: env.LOG_LEVEL,
    base: { role: env.ROLE },
    formatters: { level: (level) => ({ level }) },
  };
  return {
    access: new AccessLines(out, env),
    events: pino({ ...options, mixin: () => requestContext.getStore() ?? {} }, out),
  };
}
