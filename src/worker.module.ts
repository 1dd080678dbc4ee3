import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from './config/index.js';
import { BatchEndingsModule } from './modules/batches/index.js';
import { CallbackSendingModule } from './modules/callbacks/index.js';
import { PublishingModule } from './modules/publishing/index.js';
import { VisitingModule } from './modules/visiting/index.js';
import { BrowserModule } from './platform/browser/index.js';

/** Chromium's memory only grows: a fresh one after so many visits or this long keeps a worker flat. */
const MAX_VISITS_PER_BROWSER = 500;
const MAX_BROWSER_AGE_MS = 60 * 60 * 1_000;

/** The part of the application that visits pages. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    const browser = BrowserModule.forRoot({
      executablePath: env.PUPPETEER_EXECUTABLE_PATH,
      allowedHosts: [...hostsOf(env.PROFILE_ORIGIN), ...env.EGRESS_PROXIES.map(({ host }) => host)],
      maxVisits: MAX_VISITS_PER_BROWSER,
      maxAgeMs: MAX_BROWSER_AGE_MS,
    });
    return {
      module: WorkerModule,
      imports: [browser, VisitingModule, BatchEndingsModule, CallbackSendingModule, PublishingModule],
    };
  }
}

/** The hosts under which an origin serves: with `www.` its whole domain, otherwise that host alone. */
function hostsOf(origin: string): string[] {
  const { hostname } = new URL(origin);
  if (!hostname.startsWith('www.')) return [hostname];
  const domain = hostname.slice('www.'.length);
  return [domain, `*.${domain}`];
}
