import { pathToFileURL } from 'node:url';

export interface StackCoordinates {
  databaseUrl: string;
  redisUrl: string;
  siteUrl: string;
  /** How the application finds the stand-in for Stripe. */
  payments: NodeJS.ProcessEnv;
  /** How it finds the stand-in for LinkedIn’s API. */
  linkedIn: NodeJS.ProcessEnv;
  mailFolder: string;
  secret: string;
  chromium: string;
}

/** The application's settings in the stack; whatever else the caller set (limits, concurrency, …) passes through. */
export function appSettings(stack: StackCoordinates): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'development',
    DATABASE_URL: stack.databaseUrl,
    REDIS_URL: stack.redisUrl,
    PROFILE_SOURCE: 'local',
    // A name that leads to this machine and still looks like the site's own to whoever checks host names.
    PROFILE_ORIGIN: `http://www.linkedin.localhost:${new URL(stack.siteUrl).port}`,
    MAIL_URL: pathToFileURL(stack.mailFolder).href,
    SECRET: stack.secret,
    ...stack.payments,
    ...stack.linkedIn,
    PUPPETEER_EXECUTABLE_PATH: stack.chromium,
  };
}
