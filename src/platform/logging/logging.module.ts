import type { IncomingMessage } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { ENV, type Env } from '../../config/index.js';
import { assignRequestId } from '../http/request-id.js';

/**
 * One JSON line per request and event. Headers, bodies and query strings are left out as a whole: they carry
 * keys, addresses and the profiles people ask for.
 */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [ENV],
  useFactory: (env: Env) => ({
    pinoHttp: {
      level: env.LOG_LEVEL,
      base: { role: env.ROLE },
      formatters: { level: (level: string) => ({ level }) },
      genReqId: assignRequestId,
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'request_id' },
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: pathOf(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      autoLogging: { ignore: isHealthCheck },
      customLogLevel: (_request: unknown, response: { statusCode: number }, error?: Error) =>
        error || response.statusCode >= 500 ? ('warn' as const) : ('info' as const),
    },
  }),
});

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Probes come every few seconds and say nothing when they succeed. */
function isHealthCheck(request: IncomingMessage): boolean {
  return pathOf(request.url ?? '').startsWith('/health');
}
