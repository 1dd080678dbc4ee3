import { pathToFileURL } from 'node:url';
import { allowedDestinations } from './destinations.js';
import { egressProxies } from './egress-proxies.js';
import { linkedInFaults, linkedInVersion } from './linkedin.js';
import { paymentFaults, paymentKey } from './payments.js';
import {
  oneOf,
  optionalText,
  optionalUrl,
  optionalWhole,
  type Setting,
  secret,
  text,
  url,
  urlOr,
  whole,
} from './settings.js';
import { trustedProxies } from './trusted-proxies.js';
import { waits } from './waits.js';

export const REAL_PROFILE_ORIGIN = 'https://www.linkedin.com';

/** The time of each call in a window is kept, which this many still allow. */
const MOST_CALLS = 100_000;

/** Every variable the service reads, in the order of `.env.example`. Nothing else reads `process.env`. */
export const SETTINGS = {
  NODE_ENV: oneOf(['development', 'test', 'production'], 'development', 'How strict the start is.'),
  ROLE: oneOf(
    ['all', 'api', 'worker'],
    'all',
    'What this process does: answer requests, visit pages, or both.',
  ),
  PORT: whole(3000, 0, 65_535, 'Where the api role listens; 0 takes any free port.'),
  TRUST_PROXY: trustedProxies(
    'Whose X-Forwarded-For is believed: a number of proxies, or their addresses and CIDRs. Empty means nobody’s.',
  ),
  LOG_LEVEL: oneOf(
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    'info',
    'The least important log line shown.',
  ),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://app@localhost:5432/app',
    'PostgreSQL, where all truth lives.',
  ),
  DATABASE_POOL: whole(20, 2, 500, 'Connections to PostgreSQL that one process may hold.'),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://localhost:6379', 'Redis, for wake-ups and counters only.'),
  SECRET: secret(
    'development-only-secret-not-for-production',
    32,
    'Keys the HMACs of codes and addresses. Required in production.',
  ),
  SESSION_DAYS: whole(
    14,
    1,
    90,
    'Days after which whoever is signed in to the dashboard must sign in again.',
  ),
  PROFILE_SOURCE: oneOf(
    ['local', 'live'],
    'local',
    'Which profile pages are visited: the stand-in site or the real one.',
  ),
  PROFILE_ORIGIN: optionalUrl(
    ['http:', 'https:'],
    'http://www.linkedin.localhost:3999',
    'Where canonical profile addresses are fetched from. Needed with PROFILE_SOURCE=local.',
  ),
  PUPPETEER_EXECUTABLE_PATH: optionalText(
    'The Chromium the worker starts; empty means the one puppeteer knows.',
  ),
  WORKER_CONCURRENCY: whole(4, 1, 64, 'Pages one worker visits at a time.'),
  HEARTBEAT_FILE: optionalText(
    'Where a worker writes every few seconds that it lives, for health checks beside it. Empty means nowhere.',
  ),
  VISITS_PER_MINUTE: optionalWhole(
    1,
    100_000,
    'Visits a minute over all workers, for each address they leave from. Empty means 1 when live, unlimited when local.',
  ),
  REFUSALS_BEFORE_PAUSE: optionalWhole(
    1,
    1_000,
    'After so many refusals in a row, of different profiles, visits pause. Empty means 5 when live, never when local.',
  ),
  PAUSE_MINUTES: whole(60, 1, 1_440, 'How long they pause, the first time.'),
  EGRESS_PROXIES: egressProxies(
    'Proxies that visits leave through in turn, each counted by itself: http://user:password@host:port or socks5://host:port with commas between. Empty means directly.',
  ),
  LOOKUP_DEADLINE_SECONDS: whole(
    120,
    5,
    3600,
    'After this long an unfinished lookup is timed out and refunded.',
  ),
  // Not less than a day: so long an answer is repeated for free.
  PROFILE_RETENTION_DAYS: whole(30, 1, 3650, 'Days after which what was read of a profile is deleted.'),
  LIMIT_SCRAPE_POSTS_PER_MINUTE: whole(10, 1, MOST_CALLS, 'POSTs of the lookup API a minute and key.'),
  LIMIT_LOOKUPS_PER_DAY: whole(5_000, 1, 1_000_000_000, 'Charged lookups a UTC day and key.'),
  LIMIT_POSTS_PER_MINUTE: whole(60, 1, MOST_CALLS, 'Calls of the posts and keys API a minute and key.'),
  LIMIT_POSTS_PER_HOUR: whole(1_000, 1, MOST_CALLS, 'Calls of the posts and keys API an hour and key.'),
  LIMIT_AUTH_PER_MINUTE: whole(20, 1, MOST_CALLS, 'Calls without a key a minute and address.'),
  CALLBACK_ALLOW: allowedDestinations(
    'Hosts, addresses and CIDRs that callbacks may reach although they are not public.',
  ),
  CALLBACK_TIMEOUT_SECONDS: whole(15, 1, 60, 'After this long without an answer a callback has failed.'),
  CALLBACK_RETRY_SECONDS: waits(
    // As the Standard Webhooks specification recommends.
    [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
    'How long to wait before each further try of a callback.',
  ),
  PUBLISHER: oneOf(
    ['sandbox', 'linkedin'],
    'sandbox',
    'Where live posts go: kept here to be looked at, or through the official LinkedIn API.',
  ),
  PUBLISH_TIMEOUT_SECONDS: whole(
    30,
    1,
    120,
    'After this long without an answer it is unknown whether a post was published.',
  ),
  LINKEDIN_CLIENT_ID: optionalText('Of your LinkedIn application; with it members can be connected.'),
  LINKEDIN_CLIENT_SECRET: optionalText('Of the same application. Needed with LINKEDIN_CLIENT_ID.'),
  LINKEDIN_VERSION: linkedInVersion(
    'Version of the LinkedIn API, a month. Needed with LINKEDIN_CLIENT_ID; LinkedIn ends each after a year.',
  ),
  LINKEDIN_API_BASE: urlOr(['http:', 'https:'], 'https://api.linkedin.com', 'Where the LinkedIn API is.'),
  LINKEDIN_OAUTH_BASE: urlOr(
    ['http:', 'https:'],
    'https://www.linkedin.com',
    'Where members give their consent.',
  ),
  PUBLIC_URL: optionalUrl(
    ['http:', 'https:'],
    'https://api.example.com',
    'Where browsers reach this API, which is where consent and payment lead back to. Empty means http://localhost and PORT.',
  ),
  MAIL_URL: optionalUrl(
    ['smtp:', 'smtps:', 'file:'],
    'smtp://localhost:1025',
    'SMTP server for verification codes, or file:///folder to write each mail there. Required in production.',
  ),
  MAIL_FROM: text('Profile Lookup <no-reply@localhost>', 'Sender of every mail.'),
  DEFAULT_PLAN: oneOf(['business', 'free'], 'business', 'Plan of a new account.'),
  STRIPE_SECRET_KEY: paymentKey('Key to Stripe. Empty means that nothing is for sale; all else works.'),
  STRIPE_WEBHOOK_SECRET: optionalText(
    'Secret (whsec_…) with which Stripe signs its events. Needed with STRIPE_SECRET_KEY.',
  ),
  STRIPE_API_BASE: optionalUrl(
    ['http:', 'https:'],
    '',
    'A stand-in for Stripe, such as http://127.0.0.1:4000; empty means Stripe itself.',
  ),
  STRIPE_BUSINESS_PRICE: optionalText('Id (price_…) of the price at which Stripe sells the plan business.'),
} satisfies Record<string, Setting<unknown>>;

type Read = { [Name in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[Name]['read']> };

/** The settings of this process, read and checked once at the start. */
export type Env = Readonly<
  Omit<Read, 'PROFILE_ORIGIN' | 'MAIL_URL' | 'PUBLIC_URL'> & {
    PROFILE_ORIGIN: string;
    MAIL_URL: string;
    /** Without a slash at its end. */
    PUBLIC_URL: string;
  }
>;

/** The token under which `Env` is injected. */
export const ENV = Symbol('ENV');

/** The start stops here; `faults` holds one line for each wrong setting. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Wrong settings:\n${faults.join('\n')}`);
  }
}

/** What this process was started with, for who must complete it before it is read. */
export const ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = process.env;

export function readEnv(source: NodeJS.ProcessEnv = ENVIRONMENT): Env {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    try {
      // An empty variable counts as not set: `docker compose` passes unset ones that way.
      values[name] = setting.read(source[name] || undefined, source);
    } catch (fault) {
      faults.push(`${name} ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  if (faults.length > 0) throw new ConfigurationError(faults);
  return combine(values as Read);
}

/** Rules and defaults that depend on more than one variable. */
function combine(read: Read): Env {
  const faults: string[] = [];
  const live = read.PROFILE_SOURCE === 'live';
  const origin = read.PROFILE_ORIGIN ?? (live ? REAL_PROFILE_ORIGIN : undefined);
  if (origin === undefined) faults.push('PROFILE_ORIGIN is required with PROFILE_SOURCE=local');
  if (live && read.NODE_ENV === 'production' && origin !== REAL_PROFILE_ORIGIN) {
    faults.push(
      `PROFILE_ORIGIN must be ${REAL_PROFILE_ORIGIN} (or empty) with PROFILE_SOURCE=live in production`,
    );
  }
  if (!live && origin && new URL(origin).hostname.endsWith('linkedin.com')) {
    faults.push('PROFILE_ORIGIN is the real site: say PROFILE_SOURCE=live to visit it');
  }
  if (read.MAIL_URL === undefined && read.NODE_ENV === 'production')
    faults.push('MAIL_URL is required and not set');
  faults.push(...paymentFaults(read));
  faults.push(...linkedInFaults(read));
  if (faults.length > 0) throw new ConfigurationError(faults);

  return {
    ...read,
    PROFILE_ORIGIN: origin ?? REAL_PROFILE_ORIGIN,
    MAIL_URL: read.MAIL_URL ?? pathToFileURL('.local/mail').href,
    PUBLIC_URL: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    VISITS_PER_MINUTE: read.VISITS_PER_MINUTE ?? (live ? 1 : null),
    // The stand-in refuses on purpose, to show what becomes of it.
    REFUSALS_BEFORE_PAUSE: read.REFUSALS_BEFORE_PAUSE ?? (live ? 5 : null),
  };
}
