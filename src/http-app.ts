import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { ENV, type Env } from './config/index.js';
import { serveDocument } from './openapi-document.js';

/** Express is told so in every place that makes an application: bodies are parsed by our own middleware. */
export const HTTP_OPTIONS = { bodyParser: false } as const;

export function configureHttp(app: NestExpressApplication): void {
  // Callers without a key are limited by address, which only proxies of the operator's own may say.
  app.set('trust proxy', app.get<Env>(ENV).TRUST_PROXY);
  app.use(helmet());
  serveDocument(app);
}
