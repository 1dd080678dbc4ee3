import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { serveDocument } from './openapi-document.js';

/** Express is told so in every place that makes an application: bodies are parsed by our own middleware. */
export const HTTP_OPTIONS = { bodyParser: false } as const;

export function configureHttp(app: NestExpressApplication): void {
  app.use(helmet());
  serveDocument(app);
}
