import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { ENV, type Env } from './config/index.js';
import { dashboard } from './dashboard.js';
import { STRIPE_WEBHOOK_PATH } from './modules/billing/index.js';
import { ideaBodyFaults } from './modules/ideas/index.js';
import { postBodyFaults } from './modules/posts/index.js';
import { PROFILE_PATHS } from './modules/profiles/index.js';
import { publicationBodyFaults } from './modules/publishing/index.js';
import { serveDocument } from './openapi-document.js';
import {
  answerBrokenRequests,
  assignRequestId,
  bodiesByPath,
  formBody,
  inTurn,
  jsonBody,
  oneLayer,
  rawBody,
  securityHeaders,
} from './platform/http/index.js';
import { AccessLines, accessLog } from './platform/logging/index.js';

/** Express is told so in every place that makes an application: bodies are parsed by our own middleware. */
export const HTTP_OPTIONS = { bodyParser: false } as const;

/** Longer than any wait, and than the pause between heartbeats: whoever takes nothing for so long never will. */
const IDLE_TIMEOUT_MS = 120_000;

/** What every request passes before Nest looks for its route, in this order. */
export function configureHttp(app: NestExpressApplication): void {
  const env = app.get<Env>(ENV);
  // Callers without a key are limited by address, which only proxies of the operator's own may say.
  app.set('trust proxy', env.TRUST_PROXY);
  // A digest of every answer costs more than it saves; what is polled and large sets an ETag itself.
  app.set('etag', false);
  app.disable('x-powered-by');
  const server: Server = app.getHttpServer();
  server.timeout = IDLE_TIMEOUT_MS;
  answerBrokenRequests(server);
  app.use(
    oneLayer(
      inTurn,
      assignRequestId,
      accessLog(app.get(AccessLines)),
      securityHeaders,
      dashboard(env.PUBLIC_URL),
      readBodies(),
    ),
  );
  app.use(['/api/v1/posts/:id/retry', '/api/v1/posts/:id/mark-published'], publicationBodyFaults);
  app.use('/api/v1/posts', postBodyFaults);
  app.use('/api/v1/ideas', ideaBodyFaults);
  serveDocument(app);
}

/** Bodies are JSON, but for Stripe's, which are signed byte by byte, and where forms are taken. */
function readBodies(): RequestHandler {
  const profiles = oneLayer(formBody(), jsonBody());
  return bodiesByPath({
    [STRIPE_WEBHOOK_PATH]: rawBody(),
    ...Object.fromEntries(PROFILE_PATHS.map((path) => [path, profiles])),
  });
}
